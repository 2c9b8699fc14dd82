package dev.espalier.processor.read;

import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.Shape;
import dev.espalier.processor.model.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Reads what the types in messages are made of, down to the JDK; each type once in a round, however
 * many workers name it.
 *
 * <p>Of a class that was compiled earlier it reads what everybody can see: public fields, those
 * with a setter, and the components of a record. Other fields may be caches of an immutable class,
 * such as the hash code of a String, and nobody could annotate them.
 */
final class ShapeReader {

  /** What other libraries say, by simple name, of a class that does not change. */
  private static final Set<String> PROMISES = Set.of("Immutable", "ThreadSafe");

  private static final String LOMBOK_VALUE = "lombok.Value";

  private static final List<String> LOMBOK_EQUALITY =
      List.of(LOMBOK_VALUE, "lombok.Data", "lombok.EqualsAndHashCode");

  private final Compiler compiler;
  private final Known known;
  private final Finished<ClassId, Shape> finished;

  ShapeReader(Compiler compiler, Known known) {
    this.compiler = compiler;
    this.known = known;
    this.finished = new Finished<>(compiler);
  }

  /** The shapes of all types that are named by some types, or by what these are made of. */
  Map<ClassId, Shape> read(Collection<TypeRef> types) {
    Map<ClassId, Shape> shapes = new TreeMap<>();
    Deque<TypeRef> open = new ArrayDeque<>(types);
    while (!open.isEmpty()) {
      TypeRef type = open.remove();
      if (type instanceof TypeRef.ArrayOf array) {
        open.add(array.component());
      } else if (type instanceof TypeRef.Wildcard wildcard && wildcard.bound() != null) {
        open.add(wildcard.bound());
      } else if (type instanceof TypeRef.Named named) {
        open.addAll(named.arguments());
        if (!shapes.containsKey(named.id())) {
          Shape shape = shape(named.id());
          shapes.put(named.id(), shape);
          if (shape instanceof Shape.Composite composite) {
            composite.parts().forEach(part -> open.add(part.type()));
            open.addAll(composite.kin());
          }
        }
      }
    }
    return Map.copyOf(shapes);
  }

  /** What one type is made of. */
  Shape shape(ClassId id) {
    return finished.once(id, () -> look(id));
  }

  private Shape look(ClassId id) {
    TypeElement type = compiler.elements().getTypeElement(id.qualified());
    if (type == null || isConstant(type)) {
      return new Shape.Trusted();
    }
    if (Marks.isWorker(type)) {
      return new Shape.Worker(id.ref());
    }
    if (isPromised(type)) {
      return new Shape.Trusted();
    }
    if (isPlatform(id.packageName())) {
      Set<ClassId> above = new TreeSet<>();
      collect(type, above);
      return new Shape.Platform(Set.copyOf(above));
    }
    boolean sealed = type.getModifiers().stream().anyMatch(m -> m.toString().equals("sealed"));
    if (type.getKind().isInterface() && !sealed) {
      return new Shape.Trusted();
    }
    TypeReader types = new TypeReader(compiler, known, id.packageName());
    return new Shape.Composite(
        DeclarationReader.kind(type),
        known.isSource(id),
        known.isSource(id) && isIdentity(type),
        parts(id, type, types),
        kin(type, types));
  }

  /** Whether no class, from the type up, says when two objects with the same content are equal. */
  private static boolean isIdentity(TypeElement type) {
    boolean concrete =
        type.getKind() == ElementKind.CLASS && !type.getModifiers().contains(Modifier.ABSTRACT);
    return (concrete || type.getKind() == ElementKind.RECORD)
        && Compiler.chain(type).stream().noneMatch(ShapeReader::declaresEquality);
  }

  private static boolean declaresEquality(TypeElement type) {
    if (type.getQualifiedName().contentEquals("java.lang.Record")) {
      return false; // it only says that there is one
    }
    boolean isRecord = type.getKind() == ElementKind.RECORD;
    return LOMBOK_EQUALITY.stream().anyMatch(annotation -> Marks.has(type, annotation))
        || ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(method -> isEquals(method) || isHashCode(method))
            .anyMatch(method -> !isRecord || !isMadeByCompiler(method));
  }

  /** Both compilers show the methods of a record that nobody has written as final. */
  private static boolean isMadeByCompiler(ExecutableElement ofRecord) {
    return ofRecord.getModifiers().contains(Modifier.FINAL);
  }

  private static boolean isHashCode(ExecutableElement method) {
    return method.getSimpleName().contentEquals("hashCode") && method.getParameters().isEmpty();
  }

  private static boolean isEquals(ExecutableElement method) {
    return method.getSimpleName().contentEquals("equals")
        && method.getParameters().size() == 1
        && isObject(method.getParameters().get(0).asType());
  }

  private static boolean isObject(TypeMirror type) {
    TypeElement element = Compiler.elementOf(type);
    return element != null && element.getQualifiedName().contentEquals("java.lang.Object");
  }

  private List<Shape.Part> parts(ClassId id, TypeElement type, TypeReader types) {
    boolean source = known.isSource(id);
    boolean value = Marks.has(type, LOMBOK_VALUE); // Lombok makes the fields final later
    List<Shape.Part> parts = new ArrayList<>();
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      Set<Modifier> modifiers = field.getModifiers();
      boolean seen =
          source
              || type.getKind() == ElementKind.RECORD
              || modifiers.contains(Modifier.PUBLIC)
              || hasSetter(type, field);
      if (seen && !modifiers.contains(Modifier.STATIC) && !Marks.has(field, Marks.SHAREABLE)) {
        parts.add(
            new Shape.Part(
                field.getSimpleName().toString(),
                types.read(field.asType()),
                value || modifiers.contains(Modifier.FINAL)));
      }
    }
    return List.copyOf(parts);
  }

  private static boolean hasSetter(TypeElement type, VariableElement field) {
    String setter = "set" + field.getSimpleName();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (method.getSimpleName().toString().equalsIgnoreCase(setter)
          && method.getParameters().size() == 1
          && !method.getModifiers().contains(Modifier.PRIVATE)) {
        return true;
      }
    }
    return false;
  }

  /** What an object is besides its own fields; one of an inner class holds the object around it. */
  private static List<TypeRef> kin(TypeElement type, TypeReader types) {
    List<TypeRef> kin = new ArrayList<>();
    TypeElement above = Compiler.elementOf(type.getSuperclass());
    if (above != null && !above.getQualifiedName().contentEquals("java.lang.Object")) {
      kin.add(types.read(type.getSuperclass()));
    }
    if (DeclarationReader.isInner(type)
        && type.getEnclosingElement() instanceof TypeElement around) {
      kin.add(types.read(around.asType()));
    }
    type.getPermittedSubclasses().forEach(subtype -> kin.add(types.read(subtype)));
    return List.copyOf(kin);
  }

  /** Whether somebody promises that objects of a type do not change, or can be shared. */
  static boolean isPromised(TypeElement type) {
    return Marks.has(type, Marks.GENERATED)
        || Marks.has(type, Marks.SHAREABLE)
        || type.getAnnotationMirrors().stream().anyMatch(ShapeReader::isPromise);
  }

  private static boolean isPromise(AnnotationMirror mirror) {
    return PROMISES.contains(mirror.getAnnotationType().asElement().getSimpleName().toString());
  }

  private static boolean isConstant(TypeElement type) {
    return type.getKind() == ElementKind.ENUM || type.getKind() == ElementKind.ANNOTATION_TYPE;
  }

  static boolean isPlatform(String packageName) {
    return packageName.matches("(java|javax|jdk)(\\..*)?")
        || packageName.equals(RuntimeTypes.RUNTIME)
        || packageName.equals(RuntimeTypes.SPI);
  }

  private void collect(TypeElement type, Set<ClassId> above) {
    List<TypeMirror> supertypes = new ArrayList<>(type.getInterfaces());
    supertypes.add(type.getSuperclass());
    for (TypeMirror supertype : supertypes) {
      TypeElement element = Compiler.elementOf(supertype);
      if (element != null && above.add(compiler.id(element))) {
        collect(element, above);
      }
    }
  }
}
