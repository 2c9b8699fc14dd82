package dev.espalier.processor.read;

import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Conduct;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.Nature;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the classes of children are seen to do and to keep; each class once in a round,
 * however many trees have it.
 *
 * <p>With type readers of its own: what it looks at is not written into generated code.
 */
final class NatureReader {

  /** They make a constructor that may not be seen yet, with a parameter for each final field. */
  private static final List<String> LOMBOK_CONSTRUCTORS =
      List.of(
          "lombok.AllArgsConstructor",
          "lombok.Data",
          "lombok.RequiredArgsConstructor",
          "lombok.Value");

  private final Compiler compiler;
  private final Known known;
  private final ShapeReader shapes;
  private final Bodies bodies;
  private final boolean wanted;
  private final Finished<ClassId, Nature> finished;

  /**
   * Creates a reader.
   *
   * @param wanted whether natures are asked for; refs do not depend on them
   */
  NatureReader(Compiler compiler, Known known, ShapeReader shapes, Bodies bodies, boolean wanted) {
    this.compiler = compiler;
    this.wanted = wanted;
    this.known = known;
    this.shapes = shapes;
    this.bodies = bodies;
    this.finished = new Finished<>(compiler);
  }

  Nature read(TypeElement type) {
    if (!wanted) {
      return Nature.blank();
    }
    ClassId id = compiler.id(type);
    return finished.once(id, () -> look(type, id));
  }

  /** Finds where start functions in a class or a supervisor block; null if they cannot be seen. */
  @Nullable WaitReader waits(TypeElement type) {
    if (!wanted || !bodies.areSeen() || !known.isSource(compiler.id(type))) {
      return null;
    }
    Set<TypeElement> above = compiler.above(type);
    OwnMethods own = new OwnMethods(compiler, bodies, type, above);
    return new WaitReader(compiler, known, bodies, type, above, own);
  }

  private Nature look(TypeElement type, ClassId id) {
    TypeReader types = new TypeReader(compiler, known, id.packageName());
    Set<Handler.Kind> handlers = new TreeSet<>();
    boolean inline = false;
    Set<ClassId> refs = new TreeSet<>();
    List<Nature.Field> fields = new ArrayList<>();
    for (TypeElement each : compiler.above(type)) {
      for (ExecutableElement method : compiler.methods(each)) {
        Set<Handler.Kind> kinds = kinds(method);
        inline |= Marks.isInline(method);
        if (!kinds.isEmpty()) {
          handlers.addAll(kinds);
          method.getParameters().forEach(p -> refs(types.read(p.asType()), refs));
        }
      }
      for (VariableElement field : ElementFilter.fieldsIn(each.getEnclosedElements())) {
        if (!field.getModifiers().contains(Modifier.STATIC)) {
          Nature.Field read = field(field, each, types);
          fields.add(read);
          refs(read.type(), refs);
        }
      }
    }
    Set<Nature.Taken> taken = new LinkedHashSet<>();
    compiler.constructors(type).stream()
        .flatMap(constructor -> constructor.getParameters().stream())
        .forEach(parameter -> {
          refs(types.read(parameter.asType()), refs);
          taken(parameter.asType(), taken);
        });
    boolean loop = compiler.isA(type.asType(), "java.lang.Runnable");
    boolean source = known.isSource(id);
    boolean looked = source && bodies.areSeen() && (loop || inline || !refs.isEmpty());
    return new Nature(
        Set.copyOf(handlers),
        compiler.isA(type.asType(), "java.lang.AutoCloseable"),
        loop,
        source,
        Set.copyOf(elsewhere(type)),
        List.copyOf(fields),
        shapes.read(fields.stream().map(Nature.Field::type).toList()),
        Set.copyOf(refs),
        Set.copyOf(taken),
        looked ? new ConductReader(compiler, known, bodies, type).read(loop) : Conduct.unseen());
  }

  /** The types above it that are not compiled here; itself if it is one of them. */
  private Set<ClassId> elsewhere(TypeElement type) {
    Set<ClassId> all = new TreeSet<>();
    Set<TypeElement> seen = new LinkedHashSet<>();
    Deque<TypeElement> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      TypeElement each = open.remove();
      if (seen.add(each) && !each.getQualifiedName().contentEquals("java.lang.Object")) {
        ClassId id = compiler.id(each);
        if (!known.isSource(id)) {
          all.add(id);
        }
        Stream.concat(Stream.of(each.getSuperclass()), each.getInterfaces().stream())
            .map(Compiler::elementOf)
            .filter(Objects::nonNull)
            .forEach(open::add);
      }
    }
    return all;
  }

  private static Set<Handler.Kind> kinds(ExecutableElement method) {
    Set<Handler.Kind> kinds = new TreeSet<>();
    for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
      Handler.Kind kind = Marks.handlerKind(mirror);
      if (kind != null) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  private Nature.Field field(VariableElement field, TypeElement owner, TypeReader types) {
    TypeRef type = types.read(field.asType());
    boolean tree = type instanceof TypeRef.Named named && known.isCloseable(named.id());
    return new Nature.Field(
        field.getSimpleName().toString(),
        type,
        field.getModifiers().contains(Modifier.FINAL),
        isGiven(field, owner, type, types),
        tree || compiler.isA(field.asType(), "java.lang.AutoCloseable"),
        Marks.has(field, Marks.SHAREABLE));
  }

  /** Whether whoever makes the object hands the value over. */
  private boolean isGiven(
      VariableElement field, TypeElement owner, TypeRef type, TypeReader types) {
    boolean byLombok =
        field.getModifiers().contains(Modifier.FINAL)
            && LOMBOK_CONSTRUCTORS.stream().anyMatch(annotation -> Marks.has(owner, annotation));
    return byLombok
        || compiler.constructors(owner).stream()
            .flatMap(constructor -> constructor.getParameters().stream())
            .anyMatch(parameter ->
                parameter.getSimpleName().equals(field.getSimpleName())
                    || types.read(parameter.asType()).bare().equals(type.bare()));
  }

  private void taken(TypeMirror mirror, Set<Nature.Taken> taken) {
    TypeElement type = Compiler.elementOf(mirror);
    if (type == null || compiler.id(type).packageName().equals(RuntimeTypes.RUNTIME)) {
      return;
    }
    ClassId id = compiler.id(type);
    if (known.sourceOf(id) == null && !Marks.has(type, Marks.GENERATED)) {
      boolean sealed = type.getModifiers().stream().anyMatch(m -> m.toString().equals("sealed"));
      boolean open = type.getKind().isInterface() && !sealed && !ShapeReader.isPromised(type);
      taken.add(new Nature.Taken(id, open, compiler.isA(mirror, "java.lang.AutoCloseable")));
    }
  }

  private void refs(TypeRef type, Set<ClassId> refs) {
    if (type instanceof TypeRef.ArrayOf array) {
      refs(array.component(), refs);
    } else if (type instanceof TypeRef.Wildcard wildcard && wildcard.bound() != null) {
      refs(wildcard.bound(), refs);
    } else if (type instanceof TypeRef.Named named) {
      named.arguments().forEach(argument -> refs(argument, refs));
      if (known.sourceOf(named.id()) != null || isGenerated(named.id())) {
        refs.add(named.id());
      }
    }
  }

  private boolean isGenerated(ClassId id) {
    if (ShapeReader.isPlatform(id.packageName())) {
      return false;
    }
    TypeElement type = compiler.elements().getTypeElement(id.qualified());
    return type != null && Marks.has(type, Marks.GENERATED);
  }
}
