package dev.espalier.processor.read;

import dev.espalier.processor.model.ChildSettings;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Constructor;
import dev.espalier.processor.model.Declaration;
import dev.espalier.processor.model.Origin;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Surroundings;
import dev.espalier.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Reads how a type is declared, its constructors, its own {@code @Child} and what lies around it.
 */
final class DeclarationReader {

  /** A module that does not read java.compiler must not see it. */
  private static final String GENERATED = "javax.annotation.processing.Generated";

  /** What the compiler makes of no name, or what we have kept of none. */
  private static final Pattern MADE_UP = Pattern.compile("arg\\d+|");

  /** What generated code says with simple names of java.lang. */
  private static final List<String> LANG =
      List.of(
          "Boolean",
          "Byte",
          "Character",
          "Double",
          "Exception",
          "Float",
          "IllegalStateException",
          "Integer",
          "Long",
          "Object",
          "Override",
          "Short",
          "String",
          "SuppressWarnings",
          "System",
          "Throwable",
          "Void");

  private final Compiler compiler;
  private final Known known;

  DeclarationReader(Compiler compiler, Known known) {
    this.compiler = compiler;
    this.known = known;
  }

  Declaration read(TypeElement type, Origin origin, TypeReader types) {
    boolean isAbstract = type.getModifiers().contains(Modifier.ABSTRACT);
    return new Declaration(
        compiler.id(type),
        origin,
        kind(type),
        compiler.accessOf(type),
        isInner(type),
        isAbstract || type.getKind().isInterface(),
        types.parameters(type.getTypeParameters()));
  }

  /** Constructors of which nobody promises anything. */
  List<Constructor> constructors(TypeElement type, DeclaredType use, TypeReader types) {
    return constructors(type, use, types, null);
  }

  /**
   * Constructors with the type arguments of a use of the class put in.
   *
   * @param waits finds where they block, if they are promised not to
   */
  List<Constructor> constructors(
      TypeElement type, DeclaredType use, TypeReader types, @Nullable WaitReader waits) {
    List<Constructor> read = new ArrayList<>();
    for (ExecutableElement constructor : compiler.constructors(type)) {
      List<String> generatedNames = namesKeptFor(type, Marks.isDynamic(constructor));
      ExecutableType seen = (ExecutableType) compiler.types().asMemberOf(use, constructor);
      List<String> names = new ArrayList<>();
      List<TypeRef> refs = new ArrayList<>();
      for (int i = 0; i < constructor.getParameters().size(); i++) {
        Element parameter = constructor.getParameters().get(i);
        TypeMirror own = parameter.asType();
        boolean plain = use.getTypeArguments().isEmpty(); // else type arguments are to be put in
        refs.add(
            plain ? types.read(own) : types.inherited(own, seen.getParameterTypes().get(i), use));
        names.add(parameter.getSimpleName().toString());
      }
      boolean kept = generatedNames.size() == names.size();
      boolean inSight = kept || known.isSource(compiler.id(type));
      List<Parameter> parameters = parameters(kept ? generatedNames : names, refs, inSight);
      List<TypeRef> thrown = constructor.getThrownTypes().stream().map(types::read).toList();
      List<TypeRef> tooWide =
          constructor.getThrownTypes().stream()
              .filter(compiler::isTooWide)
              .map(types::read)
              .toList();
      read.add(
          new Constructor(
              Compiler.ownAccess(constructor),
              parameters,
              thrown,
              tooWide,
              given(constructor, parameters),
              waits == null ? null : waits.start(constructor)));
      types.use(constructor);
    }
    return List.copyOf(read);
  }

  private static List<Constructor.Given> given(
      ExecutableElement constructor, List<Parameter> parameters) {
    Places places = new Places(Compiler.ownerOf(constructor));
    List<Constructor.Given> given = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      VariableElement parameter = constructor.getParameters().get(i);
      for (AnnotationMirror mirror : parameter.getAnnotationMirrors()) {
        Constructor.Given.Kind kind = Marks.givenKind(mirror);
        if (kind != null) {
          given.add(new Constructor.Given(parameters.get(i), kind, places.at(parameter, mirror)));
        }
      }
    }
    return List.copyOf(given);
  }

  /** The type's own {@code @Child}, null if it has none. */
  static @Nullable ChildSettings settings(Element element, Places places) {
    AnnotationMirror mirror = Marks.find(element, Marks.CHILD);
    if (mirror == null) {
      return null;
    }
    return new ChildSettings(
        places.at(element, mirror),
        places.setting(element, mirror, "id", String.class),
        places.setting(element, mirror, "restart", String.class),
        places.setting(element, mirror, "shutdown", Integer.class),
        places.setting(element, mirror, "significant", Boolean.class),
        places.setting(element, mirror, "inlineStart", Boolean.class));
  }

  /** What matters for one of the classes that are generated from a type. */
  Surroundings surroundings(TypeElement type, ClassId generated, TypeReader types) {
    return new Surroundings(
        takenBy(type, generated),
        compiler.seenFrom(type, GENERATED) != null,
        langShadowed(type, types.langNames()),
        isNullMarked(type),
        nestedNames(type),
        List.copyOf(types.suppressions()));
  }

  /** Files keep the types of parameters, not their names; our own annotation kept them. */
  private List<String> namesKeptFor(TypeElement type, boolean dynamic) {
    ClassId id = compiler.id(type);
    if (known.hasWorker(id)) {
      return List.of(); // its source is here, what was generated earlier may be stale
    }
    ClassId generated = dynamic ? id.dynamicSupervisor() : id.ref();
    TypeElement keeper = compiler.elements().getTypeElement(generated.qualified());
    return keeper == null ? List.of() : Marks.strings(keeper, Marks.GENERATED, "parameters");
  }

  /**
   * Parameters with different names; {@code arg0} of a class file is called after its type.
   *
   * @param inSight whether the names are those of a source, however they look
   */
  static List<Parameter> parameters(List<String> names, List<TypeRef> types, boolean inSight) {
    Set<String> taken = new TreeSet<>();
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      boolean lost = !inSight && isMadeUp(names.get(i));
      String name = meaningful(lost ? "arg" + i : names.get(i), types.get(i));
      String distinct = name;
      for (int next = 2; !taken.add(distinct); next++) {
        distinct = name + next;
      }
      parameters.add(new Parameter(distinct, types.get(i), !lost));
    }
    return List.copyOf(parameters);
  }

  private static boolean isMadeUp(String name) {
    return MADE_UP.matcher(name).matches();
  }

  private static String meaningful(String name, TypeRef type) {
    if (!isMadeUp(name) || !(type.bare() instanceof TypeRef.Named named)) {
      return name;
    }
    String simple = named.id().simple();
    String made = Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
    return SourceVersion.isKeyword(made) ? made + "Value" : made;
  }

  private @Nullable String takenBy(TypeElement type, ClassId generated) {
    ClassId id = compiler.id(type);
    ClassId rival = known.rival(id, generated);
    if (rival != null) {
      String what =
          Map.of(id.ref(), "ref", id.tree(), "tree", id.application(), "launcher")
              .getOrDefault(generated, "accessor");
      return "the " + what + " of `" + rival.nested() + "`";
    }
    TypeElement existing = compiler.seenFrom(type, generated.qualified());
    boolean foreign = existing != null && !Marks.has(existing, Marks.GENERATED);
    return foreign ? "a class of your own" : null;
  }

  private boolean langShadowed(TypeElement type, Set<String> used) {
    Set<String> names = new TreeSet<>(LANG);
    names.addAll(used);
    String home = compiler.id(type).packageName();
    String prefix = home.isEmpty() ? "" : home + ".";
    return names.stream().anyMatch(n -> compiler.exists(type, prefix + n));
  }

  private List<String> nestedNames(TypeElement type) {
    Set<String> names = new TreeSet<>();
    ElementFilter.typesIn(type.getEnclosedElements())
        .forEach(nested -> names.add(nested.getSimpleName().toString()));
    for (TypeMirror supertype : compiler.types().directSupertypes(type.asType())) {
      TypeElement above = Compiler.elementOf(supertype);
      if (above != null && !above.getQualifiedName().contentEquals("java.lang.Object")) {
        names.addAll(nestedNames(above));
      }
    }
    return List.copyOf(names);
  }

  private static boolean isNullMarked(TypeElement type) {
    return Compiler.outwards(type).stream()
        .anyMatch(each -> Marks.has(each, "org.jspecify.annotations.NullMarked"));
  }

  /** Whether the type, or one around it, is a class in a class without being static. */
  static boolean isInner(TypeElement type) {
    return Compiler.outwards(type).stream().anyMatch(Compiler::isInner);
  }

  static Declaration.Kind kind(TypeElement type) {
    return switch (type.getKind()) {
      case INTERFACE -> Declaration.Kind.INTERFACE;
      case ENUM -> Declaration.Kind.ENUM;
      case ANNOTATION_TYPE -> Declaration.Kind.ANNOTATION;
      case RECORD -> Declaration.Kind.RECORD;
      default -> Declaration.Kind.CLASS;
    };
  }
}
