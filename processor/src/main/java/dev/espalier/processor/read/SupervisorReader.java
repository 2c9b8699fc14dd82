package dev.espalier.processor.read;

import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ChildSettings;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Constructor;
import dev.espalier.processor.model.Declaration;
import dev.espalier.processor.model.Limits;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Partitioning;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.SupervisorModel.LeftOver;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.Wait;
import dev.espalier.processor.model.Wiring;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Reads a supervisor with the supervisors below it. Children are the methods declared in that very
 * type, in their order, since that order is the start order.
 */
final class SupervisorReader {

  private final Compiler compiler;
  private final Known known;
  private final ShapeReader shapes;
  private final NatureReader natures;
  private final Finished<ClassId, SupervisorModel> finished;

  SupervisorReader(Compiler compiler, Known known, ShapeReader shapes, NatureReader natures) {
    this.compiler = compiler;
    this.known = known;
    this.shapes = shapes;
    this.natures = natures;
    this.finished = new Finished<>(compiler);
  }

  SupervisorModel read(TypeElement type) {
    return once(type, List.of());
  }

  /** A supervisor that is compiled together with one above it, and waits for what it waits for. */
  SupervisorModel nested(TypeElement type, List<ClassId> above, TypeReader outer) {
    SupervisorModel model = below(type, above, outer);
    outer.missing().addAll(model.missing());
    return model;
  }

  /**
   * A supervisor below another one, perhaps from class files: the picture of a tree must not depend
   * on what is compiled together. What its signatures mean for lint holds for both.
   */
  SupervisorModel below(TypeElement type, List<ClassId> above, TypeReader outer) {
    SupervisorModel model = once(type, above);
    outer.suppressions().addAll(model.surroundings().suppressions());
    Wiring.of(model).inputs().forEach(input -> outer.mention(input.type())); // inputs of both
    return model;
  }

  private SupervisorModel once(TypeElement type, List<ClassId> above) {
    return finished.once(
        compiler.id(type),
        () -> read(type, above),
        model -> !holdsCycle(model)); // else it depends on where the reading began
  }

  private SupervisorModel read(TypeElement type, List<ClassId> above) {
    List<ClassId> path = new ArrayList<>(above);
    path.add(compiler.id(type));
    Places places = new Places(type);
    TypeReader types = new TypeReader(compiler, known, compiler.id(type).packageName());
    ProductReader products =
        new ProductReader(compiler, known, natures, types, this, List.copyOf(path));
    DeclarationReader declarations = new DeclarationReader(compiler, known);
    Declaration declaration = declarations.read(type, places.at(type), types);
    SupervisorModel.Flags flags = flags(type, places);
    ChildSettings settings = DeclarationReader.settings(type, places);
    List<Constructor> constructors =
        type.getKind().isClass()
            ? declarations.constructors(type, (DeclaredType) type.asType(), types)
            : List.of();
    List<ChildMethod> children = new ArrayList<>();
    List<ExecutableElement> methods = new ArrayList<>();
    for (ExecutableElement method : compiler.methods(type)) {
      if (Marks.isChild(method)) {
        children.add(child(method, places, types, products));
        methods.add(method);
      }
    }
    if (children.stream().anyMatch(ChildMethod::hasBody)) {
      types.use(type); // the tree has an object of it
      if (LombokReader.awaitedBy(type, compiler) != null) {
        types.missing().add(LombokReader.constructorOf(compiler.id(type)));
      }
    }
    ApplicationReader applications = new ApplicationReader(compiler, known, places);
    return new SupervisorModel(
        declaration,
        declarations.surroundings(type, compiler.id(type).tree(), types),
        flags,
        settings,
        List.copyOf(children),
        constructors,
        applications.read(type, declarations, types),
        leftOver(type, places),
        new MisplacedReader(compiler, places).read(type),
        List.copyOf(types.missing()),
        new IsolationReader(compiler, known, shapes, places, type).ofChildren(children, methods),
        new SilenceReader(places).read(type));
  }

  private static SupervisorModel.Flags flags(TypeElement type, Places places) {
    AnnotationMirror mirror = Objects.requireNonNull(Marks.find(type, Marks.SUPERVISOR));
    return new SupervisorModel.Flags(
        places.at(type, mirror),
        places.setting(type, mirror, "strategy", String.class),
        places.setting(type, mirror, "maxRestarts", Integer.class),
        places.setting(type, mirror, "maxSeconds", Integer.class),
        places.setting(type, mirror, "autoShutdown", String.class));
  }

  private ChildMethod child(
      ExecutableElement method, Places places, TypeReader types, ProductReader products) {
    AnnotationMirror dynamic = Marks.find(method, Marks.DYNAMIC_SUPERVISOR);
    AnnotationMirror partition = Marks.find(method, Marks.PARTITION_SUPERVISOR);
    ChildSettings written =
        dynamic == null && partition == null
            ? DeclarationReader.settings(method, places)
            : null; // see ESP001
    boolean hasBody = !method.getModifiers().contains(Modifier.ABSTRACT);
    List<Parameter> parameters = parameters(method, types);
    types.use(method);
    TypeRef result = types.read(method.getReturnType());
    Limits limits =
        dynamic == null ? Limits.none(places.at(method)) : limits(method, dynamic, places);
    Product product =
        dynamic != null
            ? products.readDynamic(method, limits)
            : partition != null
                ? products.readPartitioned(method, partitioning(method, partition, places))
                : products.read(method, hasBody, limits);
    return new ChildMethod(
        method.getSimpleName().toString(),
        places.at(method),
        written == null ? ChildSettings.none(places.at(method)) : written,
        hasBody,
        modifiers(compiler, method),
        parameters,
        result,
        product,
        hasBody && Marks.startsInline(method) ? wait(method) : null);
  }

  private @Nullable Wait wait(ExecutableElement function) {
    WaitReader waits = natures.waits(Compiler.ownerOf(function));
    return waits == null ? null : waits.start(function);
  }

  private static Limits limits(ExecutableElement method, AnnotationMirror mirror, Places places) {
    return new Limits(
        places.at(method, mirror),
        places.setting(method, mirror, "maxChildren", Integer.class),
        places.setting(method, mirror, "maxRestarts", Integer.class),
        places.setting(method, mirror, "maxSeconds", Integer.class));
  }

  /** The modifiers of a method, and what else {@link ChildMethod#modifiers} has. */
  static Set<String> modifiers(Compiler compiler, ExecutableElement method) {
    Set<String> modifiers = new TreeSet<>();
    method.getModifiers().forEach(m -> modifiers.add(m.toString()));
    if (!method.getTypeParameters().isEmpty()) {
      modifiers.add("generic");
    }
    TypeElement owner = Compiler.ownerOf(method);
    boolean sealed = owner.getModifiers().stream().anyMatch(m -> m.toString().equals("sealed"));
    if (sealed && owner.getModifiers().contains(Modifier.ABSTRACT)) {
      modifiers.add("sealed");
    }
    if (method.getThrownTypes().stream().anyMatch(compiler::isTooWide)) {
      modifiers.add("throwable");
    }
    return Set.copyOf(modifiers);
  }

  /** The parameters of a method that generated code calls. */
  static List<Parameter> parameters(ExecutableElement method, TypeReader types) {
    return method.getParameters().stream()
        .map(p -> new Parameter(p.getSimpleName().toString(), types.read(p.asType())))
        .toList();
  }

  private static Partitioning partitioning(
      ExecutableElement method, AnnotationMirror mirror, Places places) {
    return new Partitioning(
        places.at(method, mirror),
        places.setting(method, mirror, "partitions", Integer.class),
        places.setting(method, mirror, "strategy", String.class),
        places.setting(method, mirror, "maxRestarts", Integer.class),
        places.setting(method, mirror, "maxSeconds", Integer.class));
  }

  /** Abstract methods without {@code @Child}, and children that another type declares. */
  private List<LeftOver> leftOver(TypeElement type, Places places) {
    List<LeftOver> found = new ArrayList<>();
    Set<TypeElement> above = new LinkedHashSet<>();
    collect(type, above);
    List<ExecutableElement> own = compiler.methods(type);
    for (ExecutableElement method : own) {
      if (method.getModifiers().contains(Modifier.ABSTRACT)
          && !Marks.isChild(method)
          && !Marks.isCallback(method)) { // those are told elsewhere
        found.add(leftOver(method, type, places));
      }
    }
    for (TypeElement supertype : above) {
      for (ExecutableElement method : compiler.methods(supertype)) {
        boolean needed = method.getModifiers().contains(Modifier.ABSTRACT) || Marks.isChild(method);
        if (needed && !isImplemented(method, type, above)) {
          found.add(leftOver(method, type, places));
        }
      }
    }
    return List.copyOf(found);
  }

  private boolean isImplemented(
      ExecutableElement method, TypeElement type, Set<TypeElement> above) {
    List<ExecutableElement> candidates = new ArrayList<>(compiler.methods(type));
    above.forEach(t -> candidates.addAll(compiler.methods(t)));
    return candidates.stream()
        .filter(c -> !c.equals(method) && c.getSimpleName().equals(method.getSimpleName()))
        .anyMatch(c -> compiler.overrides(c, method, type));
  }

  private LeftOver leftOver(ExecutableElement method, TypeElement type, Places places) {
    TypeElement owner = Compiler.ownerOf(method);
    return new LeftOver(
        method.getSimpleName().toString(),
        compiler.id(owner),
        owner.equals(type) ? places.at(method) : places.at(type));
  }

  private static void collect(TypeElement type, Set<TypeElement> above) {
    List<TypeMirror> supertypes = new ArrayList<>(type.getInterfaces());
    supertypes.add(type.getSuperclass());
    for (TypeMirror supertype : supertypes) {
      TypeElement element = Compiler.elementOf(supertype);
      if (element != null
          && !element.getQualifiedName().contentEquals("java.lang.Object")
          && above.add(element)) {
        collect(element, above);
      }
    }
  }

  private static boolean holdsCycle(SupervisorModel model) {
    return model.children().stream()
        .map(child -> child.product().made())
        .anyMatch(product ->
            product instanceof Product.Cycle
                || (product instanceof Product.Supervisor s && holdsCycle(s.nested())));
  }
}
