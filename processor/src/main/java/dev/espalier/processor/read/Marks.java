package dev.espalier.processor.read;

import dev.espalier.processor.model.Callback;
import dev.espalier.processor.model.Constructor;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.RuntimeTypes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds our annotations and their values through mirrors only: {@code getAnnotation} throws on a
 * value that does not resolve.
 */
final class Marks {

  static final String SUPERVISOR = RuntimeTypes.ANNOTATIONS + ".Supervisor";
  static final String CHILD = RuntimeTypes.ANNOTATIONS + ".Child";
  static final String DYNAMIC_SUPERVISOR = RuntimeTypes.ANNOTATIONS + ".DynamicSupervisor";
  static final String APPLICATION = RuntimeTypes.ANNOTATIONS + ".Application";
  static final String FAKES = RuntimeTypes.TESTKIT + ".Fakes";
  static final String PARTITION_SUPERVISOR = RuntimeTypes.ANNOTATIONS + ".PartitionSupervisor";
  static final String SHAREABLE = RuntimeTypes.ANNOTATIONS + ".Shareable";
  static final String GENERATED = RuntimeTypes.ANNOTATIONS + ".GeneratedByEspalier";

  private static final Map<Handler.Kind, String> HANDLERS =
      Map.of(
          Handler.Kind.CALL, RuntimeTypes.ANNOTATIONS + ".Call",
          Handler.Kind.CAST, RuntimeTypes.ANNOTATIONS + ".Cast",
          Handler.Kind.EVERY, RuntimeTypes.ANNOTATIONS + ".Every",
          Handler.Kind.AFTER_START, RuntimeTypes.ANNOTATIONS + ".AfterStart",
          Handler.Kind.TERMINATE, RuntimeTypes.ANNOTATIONS + ".Terminate",
          Handler.Kind.ON_EXIT, RuntimeTypes.ANNOTATIONS + ".OnExit",
          Handler.Kind.ON_DOWN, RuntimeTypes.ANNOTATIONS + ".OnDown",
          Handler.Kind.FORMAT_STATUS, RuntimeTypes.ANNOTATIONS + ".FormatStatus");

  private static final Map<Constructor.Given.Kind, String> GIVEN =
      Map.of(
          Constructor.Given.Kind.KEY, RuntimeTypes.ANNOTATIONS + ".Key",
          Constructor.Given.Kind.ARG, RuntimeTypes.ANNOTATIONS + ".Arg",
          Constructor.Given.Kind.PARTITION, RuntimeTypes.ANNOTATIONS + ".Partition");

  private static final Map<Callback.Kind, String> CALLBACKS =
      Map.of(
          Callback.Kind.START_PHASE, RuntimeTypes.ANNOTATIONS + ".StartPhase",
          Callback.Kind.PREP_STOP, RuntimeTypes.ANNOTATIONS + ".PrepStop",
          Callback.Kind.ON_STOP, RuntimeTypes.ANNOTATIONS + ".OnStop");

  private Marks() {}

  /** The qualified names of all annotations that make us look at an element. */
  static Set<String> all() {
    Set<String> all = new TreeSet<>(HANDLERS.values());
    all.add(SUPERVISOR);
    all.add(CHILD);
    all.add(DYNAMIC_SUPERVISOR);
    all.add(APPLICATION);
    all.addAll(CALLBACKS.values());
    all.add(PARTITION_SUPERVISOR);
    all.addAll(GIVEN.values());
    return all;
  }

  static @Nullable AnnotationMirror find(Element element, String qualifiedName) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (nameOf(mirror).equals(qualifiedName)) {
        return mirror;
      }
    }
    return null;
  }

  static boolean has(Element element, String qualifiedName) {
    return find(element, qualifiedName) != null;
  }

  /** Whether there is an annotation that the compiler does not know, perhaps one of ours. */
  static boolean hasUnresolved(Element element) {
    return element.getAnnotationMirrors().stream()
        .anyMatch(mirror -> mirror.getAnnotationType().getKind() == TypeKind.ERROR);
  }

  static String nameOf(AnnotationMirror mirror) {
    return mirror.getAnnotationType().asElement() instanceof TypeElement type
        ? type.getQualifiedName().toString()
        : "";
  }

  /** Which annotation of a worker's method a mirror is, null if it is none of them. */
  static Handler.@Nullable Kind handlerKind(AnnotationMirror mirror) {
    String name = nameOf(mirror);
    return Arrays.stream(Handler.Kind.values())
        .filter(kind -> name.equals(HANDLERS.get(kind)))
        .findFirst()
        .orElse(null);
  }

  /** Which annotation of a constructor's parameter a mirror is, null if it is none of them. */
  static Constructor.Given.@Nullable Kind givenKind(AnnotationMirror mirror) {
    String name = nameOf(mirror);
    return Arrays.stream(Constructor.Given.Kind.values())
        .filter(kind -> name.equals(GIVEN.get(kind)))
        .findFirst()
        .orElse(null);
  }

  /** Which annotation of an application's method a mirror is, null if it is none of them. */
  static Callback.@Nullable Kind callbackKind(AnnotationMirror mirror) {
    String name = nameOf(mirror);
    return Arrays.stream(Callback.Kind.values())
        .filter(kind -> name.equals(CALLBACKS.get(kind)))
        .findFirst()
        .orElse(null);
  }

  /** Whether a method is one that an application calls. */
  static boolean isCallback(ExecutableElement method) {
    return method.getAnnotationMirrors().stream().anyMatch(m -> callbackKind(m) != null);
  }

  /** Whether a constructor says which of its parameters are given at a start. */
  static boolean isDynamic(ExecutableElement constructor) {
    return constructor.getParameters().stream().anyMatch(Marks::isGiven);
  }

  /** Whether the value of a parameter is given at a start. */
  static boolean isGiven(Element parameter) {
    return parameter.getAnnotationMirrors().stream()
        .map(Marks::givenKind)
        .anyMatch(kind -> kind != null && kind != Constructor.Given.Kind.PARTITION);
  }

  /** Whether a class has a constructor that says it is for partitions. */
  private static boolean isPartition(TypeElement type) {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .flatMap(constructor -> constructor.getParameters().stream())
        .flatMap(parameter -> parameter.getAnnotationMirrors().stream())
        .anyMatch(mirror -> givenKind(mirror) == Constructor.Given.Kind.PARTITION);
  }

  /** Whether children of a dynamic supervisor can be made of a class. */
  static boolean isTemplate(TypeElement type) {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .anyMatch(Marks::isDynamic);
  }

  /** Whether a method of a supervisor declares a child. */
  static boolean isChild(ExecutableElement method) {
    return has(method, CHILD)
        || has(method, DYNAMIC_SUPERVISOR)
        || has(method, PARTITION_SUPERVISOR);
  }

  /** Whether a method is a call or cast that promises not to block. */
  static boolean isInline(ExecutableElement method) {
    return method.getAnnotationMirrors().stream()
        .filter(mirror -> handlerKind(mirror) != null)
        .anyMatch(mirror -> Boolean.TRUE.equals(read(value(mirror, "inline"), Boolean.class)));
  }

  /** Whether a method of a supervisor promises that the start of its child does not block. */
  static boolean startsInline(ExecutableElement method) {
    AnnotationMirror child = find(method, CHILD);
    return child != null && Boolean.TRUE.equals(read(value(child, "inlineStart"), Boolean.class));
  }

  static boolean hasHandlerMark(Element method) {
    return method.getAnnotationMirrors().stream().anyMatch(m -> handlerKind(m) != null);
  }

  /** Whether a type declares a method with an annotation of a worker. */
  static boolean declaresHandlers(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .anyMatch(Marks::hasHandlerMark);
  }

  /** Whether a type is a class whose instances can be processes and that says so. */
  static boolean isWorker(TypeElement type) {
    boolean concrete =
        type.getKind().isClass()
            && type.getKind() != ElementKind.ENUM
            && !type.getModifiers().contains(Modifier.ABSTRACT);
    return concrete
        && !has(type, SUPERVISOR)
        && (has(type, CHILD) || declaresHandlers(type) || isTemplate(type) || isPartition(type));
  }

  /** A value that is written in an annotation, null if it is not. */
  static @Nullable AnnotationValue value(AnnotationMirror mirror, String member) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(member)) {
        return entry.getValue();
      }
    }
    return null;
  }

  /**
   * The value as Java knows it: a number, a boolean, a string, or the name of an enum constant. A
   * value that does not resolve is {@code "<error>"} and counts as not written: the compiler has
   * its own words for it.
   */
  static <T> @Nullable T read(@Nullable AnnotationValue value, Class<T> type) {
    if (value == null) {
      return null;
    }
    Object raw = value.getValue();
    Object read = raw instanceof VariableElement v ? v.getSimpleName().toString() : raw;
    return type.isInstance(read) && !read.equals("<error>") ? type.cast(read) : null;
  }

  /** The items of an array value, the value itself if it is none, empty if it is not written. */
  static List<AnnotationValue> values(AnnotationMirror mirror, String member) {
    AnnotationValue value = value(mirror, member);
    if (value == null) {
      return List.of();
    }
    return value.getValue() instanceof List<?> items
        ? items.stream().map(AnnotationValue.class::cast).toList()
        : List.of(value);
  }

  /** The strings of an array value, empty if it is not written. */
  static List<String> strings(Element element, String annotation, String member) {
    AnnotationMirror mirror = find(element, annotation);
    return (mirror == null ? List.<AnnotationValue>of() : values(mirror, member))
        .stream()
            .map(AnnotationValue::getValue)
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .toList();
  }
}
