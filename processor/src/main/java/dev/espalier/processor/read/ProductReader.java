package dev.espalier.processor.read;

import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Declaration;
import dev.espalier.processor.model.Limits;
import dev.espalier.processor.model.Origin;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Partitioning;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a child method returns: a worker, a supervisor, a built-in child, or nothing that
 * could be a child.
 */
final class ProductReader {

  /** The types of java.lang that a start function may well return; the others are values. */
  private static final Set<String> MADE_BY_METHODS =
      Set.of("AutoCloseable", "Process", "Runnable", "Thread");

  private final Compiler compiler;
  private final Known known;
  private final NatureReader natures;
  private final TypeReader types;
  private final SupervisorReader supervisors;
  private final List<ClassId> above;

  /**
   * Creates a reader.
   *
   * @param above the supervisors from the one that is compiled down to the one that is read
   */
  ProductReader(
      Compiler compiler,
      Known known,
      NatureReader natures,
      TypeReader types,
      SupervisorReader supervisors,
      List<ClassId> above) {
    this.compiler = compiler;
    this.known = known;
    this.natures = natures;
    this.types = types;
    this.supervisors = supervisors;
    this.above = above;
  }

  /** What starts children on demand: workers with a constructor for that, tasks, or a mistake. */
  Product readDynamic(ExecutableElement method, Limits limits) {
    Product product = read(method, false, limits);
    if (product instanceof Product.Supervisor || product instanceof Product.Cycle) {
      return new Product.Unsuitable(
          "returns the supervisor `" + types.read(method.getReturnType()).shown() + "`",
          "the accessor of a dynamic supervisor starts workers, with what their constructor marks",
          "return a worker class; `supervisor().startChild` of an accessor starts anything");
    }
    Product template =
        product instanceof Product.Worker worker && worker.hasAccessor()
            ? withAccessor(worker)
            : product;
    return template instanceof Product.Worker worker
        ? new Product.Dynamic(worker, limits)
        : template;
  }

  /** What is started as often as there are partitions, or a mistake. */
  Product readPartitioned(ExecutableElement method, Partitioning partitioning) {
    Product product = read(method, false, Limits.none(partitioning.origin()));
    return product instanceof Product.Worker
            || product instanceof Product.Supervisor
            || product instanceof Product.BuiltIn
        ? new Product.Partitioned(product, partitioning)
        : product;
  }

  private Product withAccessor(Product.Worker worker) {
    ClassId id = worker.declaration().id();
    ClassId accessor = id.dynamicSupervisor();
    TypeElement existing = compiler.elements().getTypeElement(accessor.qualified());
    if (existing == null && !known.hasWorker(id)) {
      return new Product.Unprocessed(
          worker.declaration(),
          "worker `"
              + id.simple()
              + "` was compiled without its accessor `"
              + accessor.simple()
              + "`",
          "compile the module of `" + id.simple() + "` with the processor espalier-processor");
    }
    boolean foreign = existing != null && !Marks.has(existing, Marks.GENERATED);
    return foreign ? new Product.Unknown() : worker; // reported at the worker
  }

  /**
   * What a child method declares.
   *
   * @param factory whether the method is the start function
   * @param limits what {@code @DynamicSupervisor} says, nothing if it is not there
   */
  Product read(ExecutableElement method, boolean factory, Limits limits) {
    TypeMirror type = method.getReturnType();
    String text = types.read(type).shown();
    TypeElement element = compiler.classOf(type);
    if (type.getKind() == TypeKind.ERROR && element == null) {
      return unresolved((DeclaredType) type, text);
    }
    if (element == null) {
      return unsuitable(
          "returns `" + text + "`",
          text.equals("void") ? "return the class of the child" : "return a class");
    }
    ClassId id = compiler.id(element);
    if (Marks.has(element, Marks.GENERATED)) {
      return generated(id, text);
    }
    Product ofRuntime =
        new RuntimeProductReader(compiler, types).read(element, (DeclaredType) type, limits);
    if (ofRuntime != null) {
      return ofRuntime;
    }
    return Marks.has(element, Marks.SUPERVISOR) && canSupervise(element)
        ? supervisor(element, id)
        : worker(element, (DeclaredType) type, factory, Marks.startsInline(method));
  }

  /** A name that will be a ref or a tree is a mistake of its own; others are the compiler's. */
  private Product unresolved(DeclaredType type, String text) {
    return types.read(type) instanceof TypeRef.Named named
        ? generated(named.id(), text)
        : new Product.Unknown();
  }

  private Product generated(ClassId id, String text) {
    String name = id.simple();
    ClassId source = known.sourceOf(id);
    String wanted =
        source != null
            ? source.nested()
            : name.replaceAll("(Ref|Tree|DynamicSupervisor|Application)$", "");
    return new Product.Unsuitable(
        "returns `" + text + "`, which only refers to a process",
        "a child specification says how a process is started; refs and trees are made from it",
        "return `" + wanted + "`");
  }

  private Product supervisor(TypeElement element, ClassId id) {
    if (above.contains(id)) {
      List<ClassId> path = new ArrayList<>(above.subList(above.indexOf(id), above.size()));
      path.add(id);
      return new Product.Cycle(List.copyOf(path));
    }
    Places places = new Places(element);
    Declaration declaration = declaration(element, places.at(element));
    if (known.hasSupervisor(id)) {
      return new Product.Supervisor(
          declaration,
          DeclarationReader.settings(element, places),
          supervisors.nested(element, above, types),
          null);
    }
    TypeElement tree = compiler.elements().getTypeElement(id.tree().qualified());
    if (tree == null) {
      return new Product.Unprocessed(
          declaration,
          "supervisor `"
              + id.simple()
              + "` was compiled without its tree `"
              + id.tree().simple()
              + "`",
          "compile the module of `" + id.simple() + "` with the processor espalier-processor");
    }
    return new Product.Supervisor(
        declaration,
        DeclarationReader.settings(element, places),
        supervisors.below(element, above, types),
        compiledInputs(tree));
  }

  /** The parameters of {@code spec} of a compiled tree, with the names that it kept. */
  private List<Parameter> compiledInputs(TypeElement tree) {
    List<String> names = Marks.strings(tree, Marks.GENERATED, "parameters");
    for (ExecutableElement method : compiler.methods(tree)) {
      if (method.getSimpleName().contentEquals("spec")) {
        List<TypeRef> read =
            method.getParameters().stream().map(p -> types.read(p.asType())).toList();
        List<String> written =
            method.getParameters().stream().map(p -> p.getSimpleName().toString()).toList();
        return DeclarationReader.parameters(
            names.size() == read.size() ? names : written, read, false);
      }
    }
    return List.of();
  }

  private Product worker(
      TypeElement element, DeclaredType type, boolean factory, boolean inlineStart) {
    ClassId id = compiler.id(element);
    String name = id.simple();
    if (element.getKind() == ElementKind.ENUM || element.getKind() == ElementKind.ANNOTATION_TYPE) {
      return unsuitable("returns the " + word(element) + " `" + name + "`", "return a class");
    }
    if (id.packageName().equals("java.lang") && !(factory && MADE_BY_METHODS.contains(name))) {
      return unsuitable("returns `" + name + "`", "return a class of your own");
    }
    if (type.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty()) {
      return unsuitable(
          "returns `" + name + "` without type arguments",
          "write the type arguments, as in `" + name + "<String>`");
    }
    Declaration declaration = declaration(element, new Places(element).at(element));
    boolean hasRef = Marks.isWorker(element);
    boolean open = type.getTypeArguments().stream().anyMatch(a -> a.getKind() == TypeKind.WILDCARD);
    if (open && (hasRef || !factory)) {
      return unsuitable(
          "returns `" + types.read(type).shown() + "`, which leaves open what it is of",
          "write the type instead of the wildcard, as in `" + name + "<String>`");
    }
    if (!known.hasWorker(id)) {
      Product problem = missingRef(element, id, hasRef, declaration);
      if (problem != null) {
        return problem;
      }
    }
    String annotation = factory ? null : LombokReader.awaitedBy(element, compiler);
    if (annotation != null) {
      types.missing().add(LombokReader.constructorOf(id));
      return new Product.Unfinished(declaration, annotation);
    }
    DeclarationReader reader = new DeclarationReader(compiler, known);
    return new Product.Worker(
        declaration,
        (TypeRef.Named) types.read(type),
        DeclarationReader.settings(element, new Places(element)),
        hasRef,
        hasRef && hasMessageCalledOf(element),
        factory || !element.getKind().isClass()
            ? List.of()
            : reader.constructors(
                element, type, types, inlineStart ? natures.waits(element) : null),
        natures.read(element));
  }

  /** Its ref has a method of that name beside the one that every ref has. */
  private boolean hasMessageCalledOf(TypeElement worker) {
    return Compiler.chain(worker).stream()
        .flatMap(type -> compiler.methods(type).stream())
        .anyMatch(m -> m.getSimpleName().contentEquals("of") && Marks.hasHandlerMark(m));
  }

  private @Nullable Product missingRef(
      TypeElement element, ClassId id, boolean expected, Declaration declaration) {
    String name = id.simple();
    boolean exists = compiler.elements().getTypeElement(id.ref().qualified()) != null;
    if (expected && !exists) {
      return new Product.Unprocessed(
          declaration,
          "worker `" + name + "` was compiled without its ref `" + id.ref().simple() + "`",
          "compile the module of `" + name + "` with the processor espalier-processor");
    }
    boolean inherits =
        Compiler.chain(element).stream()
            .anyMatch(t -> !t.equals(element) && Marks.declaresHandlers(t));
    return !expected && inherits && !declaration.isAbstract()
        ? new Product.Unprocessed(
            declaration,
            "worker `" + name + "` inherits its handlers and has no ref of its own",
            "annotate the class `" + name + "` with @Child")
        : null;
  }

  private Declaration declaration(TypeElement element, Origin origin) {
    return new DeclarationReader(compiler, known).read(element, origin, types);
  }

  private static Product unsuitable(String problem, String fix) {
    return new Product.Unsuitable(
        problem, "a child is a process, and its state is an object that its supervisor makes", fix);
  }

  private static boolean canSupervise(TypeElement type) {
    return type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.INTERFACE;
  }

  private static String word(TypeElement type) {
    return type.getKind() == ElementKind.ENUM ? "enum" : "annotation type";
  }
}
