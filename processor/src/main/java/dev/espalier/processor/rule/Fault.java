package dev.espalier.processor.rule;

import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Shape;
import dev.espalier.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why objects of a type can change while two processes have them: what {@link Sharing} finds.
 *
 * @param path the way from the type to the cause, empty if the type itself is it
 * @param cause what can change
 */
record Fault(List<Hop> path, Cause cause) {

  /**
   * A step of the way.
   *
   * @param owner a class
   * @param shape what it is made of
   * @param part the field that the way goes through; null if it goes on to a type above or below
   */
  record Hop(ClassId owner, Shape.Composite shape, Shape.@Nullable Part part) {

    /** As a person would write it: {@code Order.items}. */
    String shown() {
      return owner.simple() + (part == null ? "" : "." + part.name());
    }
  }

  /** What can change. */
  sealed interface Cause {}

  /**
   * A class of the JDK.
   *
   * @param type the class
   */
  record Changeable(TypeRef.Named type) implements Cause {}

  /**
   * An array.
   *
   * @param type the array
   */
  record Elements(TypeRef.ArrayOf type) implements Cause {}

  /** The field at the end of the path, because it is not final. */
  record NotFinal() implements Cause {}

  /**
   * A worker.
   *
   * @param type its class
   * @param ref its ref
   */
  record Worker(TypeRef.Named type, ClassId ref) implements Cause {}

  /** The way and the cause as code: {@code Order.items -> java.util.ArrayList}. */
  String shown() {
    List<String> steps = new ArrayList<>(path.stream().map(Hop::shown).toList());
    if (cause instanceof Changeable changeable) {
      steps.add(changeable.type().id().qualified());
    } else if (cause instanceof Elements elements) {
      steps.add(elements.type().shown());
    } else if (cause instanceof Worker worker) {
      steps.add(worker.type().id().simple());
    }
    return "`"
        + String.join(" -> ", steps)
        + "`"
        + (cause instanceof NotFinal ? ", which is not final" : "");
  }

  /** The last step of the way, null if there is none. */
  @Nullable Hop last() {
    return path.isEmpty() ? null : path.get(path.size() - 1);
  }

  /** The last step and the cause alone, where the way to them has been said. */
  String shownBriefly() {
    Hop last = last();
    return last == null ? shown() : new Fault(List.of(last), cause).shown();
  }
}
