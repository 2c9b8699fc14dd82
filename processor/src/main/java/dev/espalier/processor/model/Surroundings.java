package dev.espalier.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What matters for a generated file but lies around the type it is generated from.
 *
 * @param takenBy what already has the name of the generated class, for a message; null if it is
 *     free
 * @param generatedAnnotation whether {@code javax.annotation.processing.Generated} can be used
 * @param langShadowed whether a simple name of {@code java.lang} means something else here
 * @param nullMarked whether the type, rather than its package, is {@code @NullMarked}
 * @param nestedNames simple names of the types that are members of the type
 * @param suppressions lint categories that signatures of the generated class would trip
 */
public record Surroundings(
    @Nullable String takenBy,
    boolean generatedAnnotation,
    boolean langShadowed,
    boolean nullMarked,
    List<String> nestedNames,
    List<String> suppressions) {

  /** The same around another generated class. */
  public Surroundings takenBy(@Nullable String other) {
    return new Surroundings(
        other, generatedAnnotation, langShadowed, nullMarked, nestedNames, suppressions);
  }

  /** Nothing special. */
  public static Surroundings plain() {
    return new Surroundings(null, true, false, false, List.of(), List.of());
  }
}
