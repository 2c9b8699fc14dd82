package dev.espalier.processor.model;

import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where something was written: an opaque handle that rules pass on and only {@code diag} opens, to
 * print at the smallest place. It has no part in the equality of models.
 */
public final class Origin implements Comparable<Origin> {

  private final String type;
  private final int position;
  private final Set<String> silenced;
  private final @Nullable Element element;
  private final @Nullable AnnotationMirror annotation;
  private final @Nullable AnnotationValue value;

  /**
   * Creates a handle.
   *
   * @param type the qualified name of the type that is read
   * @param position a number that grows in the order of the source
   * @param silenced the ids that {@code @SuppressWarnings} silences here
   * @param element the element, null in tests of rules
   * @param annotation the annotation on it, if that is the place
   * @param value the value in the annotation, if that is the place
   */
  public Origin(
      String type,
      int position,
      Set<String> silenced,
      @Nullable Element element,
      @Nullable AnnotationMirror annotation,
      @Nullable AnnotationValue value) {
    this.type = type;
    this.position = position;
    this.silenced = Set.copyOf(silenced);
    this.element = element;
    this.annotation = annotation;
    this.value = value;
  }

  /** A place without an element, for models made by hand. */
  public static Origin at(String type, int position) {
    return new Origin(type, position, Set.of(), null, null, null);
  }

  /** The same element without annotation or value. */
  public Origin elementOnly() {
    return new Origin(type, position, silenced, element, null, null);
  }

  /** The qualified name of the type that is read. */
  public String type() {
    return type;
  }

  /** A number that grows in the order of the source. */
  public int position() {
    return position;
  }

  /** Whether {@code @SuppressWarnings} silences an id here. */
  public boolean silences(String id) {
    return silenced.contains(id);
  }

  /** The element, if there is one. */
  public @Nullable Element element() {
    return element;
  }

  /** The annotation, if it is the place. */
  public @Nullable AnnotationMirror annotation() {
    return annotation;
  }

  /** The value in the annotation, if it is the place. */
  public @Nullable AnnotationValue value() {
    return value;
  }

  @Override
  public int compareTo(Origin other) {
    int byType = type.compareTo(other.type);
    return byType != 0 ? byType : Integer.compare(position, other.position);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Origin; // models are equal wherever they were written
  }

  @Override
  public int hashCode() {
    return 1;
  }

  @Override
  public String toString() {
    return type + "#" + position;
  }
}
