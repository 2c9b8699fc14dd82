package dev.espalier.processor.read;

import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Setting;
import dev.espalier.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * Reads the methods of a worker that carry our annotations, those it inherits first. An override
 * counts once, at the place of what it overrides, and keeps its annotation unless it has its own.
 *
 * <p>Walks declared members only: the order of {@code getAllMembers} differs between compilers.
 */
final class HandlerReader {

  private final Compiler compiler;
  private final TypeReader types;
  private final Places places;
  private final TypeElement worker;
  private final List<Slot> slots = new ArrayList<>();

  /** A method with the annotations that hold for it. */
  private static final class Slot {
    ExecutableElement method;
    ExecutableElement annotated;

    Slot(ExecutableElement method) {
      this.method = method;
      this.annotated = method;
    }
  }

  /**
   * A handler with its method, which only readers may see.
   *
   * @param handler what the model keeps
   * @param method its method
   * @param annotated the method with the annotation, which the other one may override
   */
  record Found(Handler handler, ExecutableElement method, ExecutableElement annotated) {}

  HandlerReader(Compiler compiler, TypeReader types, Places places, TypeElement worker) {
    this.compiler = compiler;
    this.types = types;
    this.places = places;
    this.worker = worker;
  }

  List<Found> read() {
    for (TypeElement type : typesFromTheTop()) {
      for (ExecutableElement method : compiler.methods(type)) {
        place(method, type.equals(worker));
      }
    }
    Map<String, Integer> overloads = overloads();
    List<Found> found = new ArrayList<>();
    for (Slot slot : slots) {
      boolean overloaded = overloads.getOrDefault(slot.method.getSimpleName().toString(), 0) > 1;
      found.add(new Found(handler(slot, overloaded), slot.method, slot.annotated));
    }
    return List.copyOf(found);
  }

  private void place(ExecutableElement method, boolean own) {
    for (Slot slot : slots) {
      if (slot.method.getSimpleName().equals(method.getSimpleName())
          && compiler.overrides(method, slot.method, worker)) {
        slot.method = method;
        slot.annotated = Marks.hasHandlerMark(method) ? method : slot.annotated;
        return;
      }
    }
    boolean callable =
        !method.getModifiers().contains(Modifier.PRIVATE)
            && !method.getModifiers().contains(Modifier.STATIC);
    if (Marks.hasHandlerMark(method) && (own || callable)) {
      slots.add(new Slot(method));
    }
  }

  /** Interfaces before the classes that implement them, classes from the top down. */
  private Set<TypeElement> typesFromTheTop() {
    Set<TypeElement> all = new LinkedHashSet<>();
    List<TypeElement> chain = Compiler.chain(worker);
    chain.forEach(type -> addInterfaces(type, all));
    all.addAll(chain);
    if (worker.getKind().isInterface()) {
      all.add(worker);
    }
    return all;
  }

  private void addInterfaces(TypeElement type, Set<TypeElement> all) {
    for (TypeMirror mirror : type.getInterfaces()) {
      TypeElement element = Compiler.elementOf(mirror);
      if (element == null) {
        types.read(mirror); // remembers that it is missing
      } else {
        addInterfaces(element, all);
        all.add(element);
      }
    }
  }

  private Map<String, Integer> overloads() {
    Set<String> seen = new TreeSet<>();
    Map<String, Integer> counts = new TreeMap<>();
    for (TypeElement type : typesFromTheTop()) {
      for (ExecutableElement method : compiler.methods(type)) {
        String name = method.getSimpleName().toString();
        StringBuilder key = new StringBuilder(name);
        method
            .getParameters()
            .forEach(p -> key.append(' ').append(compiler.types().erasure(p.asType())));
        if (seen.add(key.toString())) {
          counts.merge(name, 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  private Handler handler(Slot slot, boolean overloaded) {
    ExecutableElement method = slot.method;
    types.use(method);
    TypeElement owner = Compiler.ownerOf(method);
    boolean inherited = !owner.equals(worker);
    Set<String> modifiers = new TreeSet<>();
    method.getModifiers().forEach(m -> modifiers.add(m.toString()));
    return new Handler(
        method.getSimpleName().toString(),
        places.at(method),
        jobs(slot),
        compiler.id(owner),
        inherited,
        Compiler.ownAccess(method),
        Set.copyOf(modifiers),
        types.parameters(method.getTypeParameters()),
        parameters(method, inherited),
        inherited
            ? types.inherited(method.getReturnType(), seen(method).getReturnType(), heir())
            : types.read(method.getReturnType()),
        thrown(inherited ? seen(method).getThrownTypes() : method.getThrownTypes()),
        method.isVarArgs(),
        overloaded);
  }

  /** Types of an inherited method as the worker sees them; its own keep their annotations. */
  private List<Parameter> parameters(ExecutableElement method, boolean inherited) {
    List<String> names = new ArrayList<>();
    List<TypeRef> read = new ArrayList<>();
    for (int i = 0; i < method.getParameters().size(); i++) {
      TypeMirror own = method.getParameters().get(i).asType();
      read.add(
          inherited
              ? types.inherited(own, seen(method).getParameterTypes().get(i), heir())
              : types.read(own));
      names.add(method.getParameters().get(i).getSimpleName().toString());
    }
    if (method.isVarArgs() && !read.get(read.size() - 1).isReifiable()) {
      types.suppressions().add("unchecked"); // a generic array is made of the arguments
    }
    return DeclarationReader.parameters(names, read, true);
  }

  private DeclaredType heir() {
    return (DeclaredType) worker.asType();
  }

  private ExecutableType seen(ExecutableElement method) {
    return (ExecutableType) compiler.types().asMemberOf(heir(), method);
  }

  private List<Handler.Thrown> thrown(List<? extends TypeMirror> mirrors) {
    List<Handler.Thrown> thrown = new ArrayList<>();
    for (TypeMirror mirror : mirrors) {
      TypeMirror bound =
          mirror.getKind() == TypeKind.TYPEVAR ? ((TypeVariable) mirror).getUpperBound() : mirror;
      boolean unchecked =
          bound.getKind() == TypeKind.ERROR
              || compiler.isA(bound, "java.lang.RuntimeException")
              || compiler.isA(bound, "java.lang.Error");
      thrown.add(new Handler.Thrown(types.read(mirror), !unchecked));
    }
    return List.copyOf(thrown);
  }

  private List<Handler.Job> jobs(Slot slot) {
    List<Handler.Job> jobs = new ArrayList<>();
    for (AnnotationMirror mirror : slot.annotated.getAnnotationMirrors()) {
      Handler.Kind kind = Marks.handlerKind(mirror);
      if (kind != null) {
        jobs.add(
            new Handler.Job(
                kind,
                places.at(slot.annotated, mirror),
                millis(slot, mirror, kind),
                places.setting(slot.annotated, mirror, "inline", Boolean.class)));
      }
    }
    return List.copyOf(jobs);
  }

  private Setting<Long> millis(Slot slot, AnnotationMirror mirror, Handler.Kind kind) {
    String member = kind == Handler.Kind.EVERY ? "millis" : "timeout";
    Setting<Number> written = places.setting(slot.annotated, mirror, member, Number.class);
    Number value = written.value();
    return new Setting<>(value == null ? null : value.longValue(), written.origin());
  }
}
