package dev.espalier.processor.read;

import dev.espalier.processor.model.Constructor;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.RuntimeTypes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
          Constructor.Given.Kind.ARG, RuntimeTypes.ANNOTATIONS + ".Arg");

  private Marks() {}

  /** The qualified names of all annotations that make us look at an element. */
  static Set<String> all() {
    Set<String> all = new TreeSet<>(HANDLERS.values());
    all.add(SUPERVISOR);
    all.add(CHILD);
    all.add(DYNAMIC_SUPERVISOR);
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

  /** Whether a constructor says which of its parameters are given at a start. */
  static boolean isDynamic(ExecutableElement constructor) {
    return constructor.getParameters().stream().anyMatch(Marks::isGiven);
  }

  /** Whether the value of a parameter is given at a start. */
  static boolean isGiven(Element parameter) {
    return parameter.getAnnotationMirrors().stream().anyMatch(m -> givenKind(m) != null);
  }

  /** Whether children of a dynamic supervisor can be made of a class. */
  static boolean isTemplate(TypeElement type) {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .anyMatch(Marks::isDynamic);
  }

  /** Whether a method of a supervisor declares a child. */
  static boolean isChild(ExecutableElement method) {
    return has(method, CHILD) || has(method, DYNAMIC_SUPERVISOR);
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
        && (has(type, CHILD) || declaresHandlers(type) || isTemplate(type));
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

  /** The strings of an array value, empty if it is not written. */
  static List<String> strings(Element element, String annotation, String member) {
    AnnotationMirror mirror = find(element, annotation);
    AnnotationValue value = mirror == null ? null : value(mirror, member);
    Object raw = value == null ? List.of() : value.getValue();
    List<?> items = raw instanceof List<?> list ? list : List.of(Optional.of(raw));
    return items.stream()
        .map(item -> item instanceof AnnotationValue v ? v.getValue() : item)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .toList();
  }
}
