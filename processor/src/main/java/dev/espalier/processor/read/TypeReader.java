package dev.espalier.processor.read;

import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.TypeParameter;
import dev.espalier.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * Reads uses of types in the signatures of one annotated type, and remembers what else they mean
 * for the generated code: lint categories, names of {@code java.lang}, types still unknown.
 */
final class TypeReader {

  /** Names of classes in refs and accessors. */
  private static final Set<String> NESTED = Set.of("Async", "Arguments");

  /** Annotations and type arguments of a type that is shown. */
  private static final Pattern NOT_THE_NAME = Pattern.compile("@\\S+\\s+|<.*");

  private final Compiler compiler;
  private final Known known;
  private final String fromPackage;
  private final Set<String> suppressions = new TreeSet<>();
  private final Set<String> langNames = new TreeSet<>();
  private final Set<String> missing = new TreeSet<>();

  TypeReader(Compiler compiler, Known known, String fromPackage) {
    this.compiler = compiler;
    this.known = known;
    this.fromPackage = fromPackage;
  }

  /** Lint categories that the signatures would trip. */
  Set<String> suppressions() {
    return suppressions;
  }

  /** Simple names of the types of {@code java.lang} that were used. */
  Set<String> langNames() {
    return langNames;
  }

  /** Takes note of a type that is written and was not read here. */
  void mention(TypeRef type) {
    if (type instanceof TypeRef.ArrayOf array) {
      mention(array.component());
    } else if (type instanceof TypeRef.Wildcard wildcard && wildcard.bound() != null) {
      mention(wildcard.bound());
    } else if (type instanceof TypeRef.Named named) {
      if (named.id().packageName().equals("java.lang")) {
        langNames.add(named.id().names().get(0));
      }
      named.arguments().forEach(this::mention);
    }
  }

  /** Names that neither the compiler nor we know. */
  Set<String> missing() {
    return missing;
  }

  TypeRef read(TypeMirror type) {
    TypeKind kind = type.getKind();
    if (kind == TypeKind.VOID) {
      return new TypeRef.Nothing();
    }
    if (kind.isPrimitive()) {
      return new TypeRef.Primitive(kind.name().toLowerCase(Locale.ROOT));
    }
    // by kind: javac's class of ordinary types implements ErrorType too
    if (kind == TypeKind.ERROR && type instanceof ErrorType error) {
      return unresolved(error);
    }
    if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement e) {
      return named(declared, e);
    }
    if (type instanceof ArrayType array) {
      return new TypeRef.ArrayOf(read(array.getComponentType()), marks(array));
    }
    if (type instanceof WildcardType wildcard) {
      return wildcard(wildcard);
    }
    if (type instanceof TypeVariable variable) {
      return new TypeRef.Variable(name(variable.asElement()), marks(variable));
    }
    return new TypeRef.Unresolved(type.toString());
  }

  /**
   * A type as the class sees it that inherits it: what javac puts in for a type parameter has lost
   * the annotations of the place. In a class that does not exist yet javac puts in nothing.
   *
   * @param heir the type with its arguments
   */
  TypeRef inherited(TypeMirror own, TypeMirror seen, DeclaredType heir) {
    TypeRef first = read(own);
    TypeRef then = read(seen);
    if (isOpen(seen, false, heir)) {
      missing.add(then.shown());
      compiler.doubt();
    }
    return first.bare().equals(then.bare()) ? first : annotated(first, then);
  }

  /** Whether a type parameter is left in the arguments of a class that is not known. */
  private static boolean isOpen(@Nullable TypeMirror type, boolean unknown, DeclaredType heir) {
    if (type == null) {
      return false;
    }
    if (type instanceof ArrayType array) {
      return isOpen(array.getComponentType(), unknown, heir);
    }
    if (type instanceof WildcardType wildcard) {
      return isOpen(wildcard.getExtendsBound(), unknown, heir)
          || isOpen(wildcard.getSuperBound(), unknown, heir);
    }
    if (type.getKind() == TypeKind.TYPEVAR) {
      return unknown && !heir.getTypeArguments().contains(type);
    }
    boolean error = unknown || type.getKind() == TypeKind.ERROR;
    return type instanceof DeclaredType declared
        && declared.getTypeArguments().stream().anyMatch(each -> isOpen(each, error, heir));
  }

  private static TypeRef annotated(TypeRef own, TypeRef seen) {
    if (seen instanceof TypeRef.Named to) {
      List<TypeRef> arguments = new ArrayList<>(to.arguments());
      if (own instanceof TypeRef.Named from && from.arguments().size() == arguments.size()) {
        for (int i = 0; i < arguments.size(); i++) {
          arguments.set(i, annotated(from.arguments().get(i), arguments.get(i)));
        }
      }
      return new TypeRef.Named(to.id(), arguments, marks(own, to), to.access(), to.outer());
    }
    if (seen instanceof TypeRef.ArrayOf to) {
      TypeRef component =
          own instanceof TypeRef.ArrayOf from
              ? annotated(from.component(), to.component())
              : to.component();
      return new TypeRef.ArrayOf(component, marks(own, to));
    }
    return own instanceof TypeRef.Wildcard from
            && seen instanceof TypeRef.Wildcard to
            && from.bound() != null
            && to.bound() != null
        ? new TypeRef.Wildcard(to.lower(), annotated(from.bound(), to.bound()))
        : seen;
  }

  /** What stands at the place counts for more than what stands at the type that is put in. */
  private static List<ClassId> marks(TypeRef own, TypeRef seen) {
    return own.marks().isEmpty() ? seen.marks() : own.marks();
  }

  /**
   * The type parameters of a class or method; a bound that says no more than Object is left out.
   */
  List<TypeParameter> parameters(List<? extends TypeParameterElement> parameters) {
    List<TypeParameter> read = new ArrayList<>();
    for (TypeParameterElement parameter : parameters) {
      List<TypeRef> bounds = new ArrayList<>();
      for (TypeMirror bound : parameter.getBounds()) {
        TypeRef ref = read(bound);
        if (!ref.equals(RuntimeTypes.OBJECT)) {
          bounds.add(ref);
        }
      }
      read.add(new TypeParameter(name(parameter), List.copyOf(bounds)));
    }
    return List.copyOf(read);
  }

  /** A class of that name in the generated class would hide it there, so it is given another. */
  private static String name(Element parameter) {
    String name = parameter.getSimpleName().toString();
    return NESTED.contains(name) ? name + "Type" : name;
  }

  /** Remembers that generated code uses something deprecated. */
  void use(Element element) {
    if (compiler.elements().isDeprecated(element)) {
      AnnotationMirror mirror = Marks.find(element, "java.lang.Deprecated");
      AnnotationValue removal = mirror == null ? null : Marks.value(mirror, "forRemoval");
      boolean forRemoval = Boolean.TRUE.equals(Marks.read(removal, Boolean.class));
      suppressions.add(forRemoval ? "removal" : "deprecation");
    }
  }

  private TypeRef named(DeclaredType type, TypeElement element) {
    Compiler.outwards(element).forEach(this::use);
    ClassId id = compiler.id(element);
    if (id.packageName().equals("java.lang")) {
      langNames.add(id.names().get(0));
    }
    if (type.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty()) {
      suppressions.add("rawtypes");
    }
    return new TypeRef.Named(
        id,
        type.getTypeArguments().stream().map(this::read).toList(),
        marks(type),
        compiler.accessOf(element),
        Compiler.isInner(element) ? outer(type) : null); // ECJ has one for static classes too
  }

  private @Nullable TypeRef outer(DeclaredType type) {
    return type.getEnclosingType() instanceof DeclaredType outer
            && outer.getKind() == TypeKind.DECLARED
            && !outer.getTypeArguments().isEmpty()
        ? read(outer)
        : null;
  }

  private TypeRef wildcard(WildcardType wildcard) {
    TypeMirror lower = wildcard.getSuperBound();
    TypeMirror upper = wildcard.getExtendsBound();
    if (lower != null) {
      return new TypeRef.Wildcard(true, read(lower));
    }
    return new TypeRef.Wildcard(false, upper == null ? null : read(upper));
  }

  /** A name that is still to be generated by us, else one for the compiler to complain about. */
  private TypeRef unresolved(ErrorType type) {
    String text = NOT_THE_NAME.matcher(type.toString()).replaceAll("").strip();
    ClassId generated = known.generated(text, fromPackage);
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    TypeElement itself = compiler.classOf(type);
    if (itself != null) {
      return named(type, itself);
    }
    if (known.isAmbiguous(text)) {
      compiler.doubt();
    }
    if (generated != null && (!known.isGeneric(generated) || !arguments.isEmpty())) {
      List<TypeRef> read = arguments.stream().map(this::read).toList();
      return new TypeRef.Named(generated, read, marks(type), known.accessOf(generated), null);
    }
    missing.add(text);
    compiler.doubt();
    return new TypeRef.Unresolved(text);
  }

  private List<ClassId> marks(AnnotatedConstruct type) {
    List<ClassId> marks = new ArrayList<>();
    for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().asElement() instanceof TypeElement annotation
          && isNullness(annotation.getSimpleName().toString())) {
        ClassId id = compiler.id(annotation);
        if (!marks.contains(id) && !id.packageName().equals("lombok")) { // that one makes code
          marks.add(id);
        }
      }
    }
    return List.copyOf(marks);
  }

  private static boolean isNullness(String annotation) {
    return annotation.equals("Nullable") || annotation.equals("NonNull");
  }
}
