package dev.espalier.processor.model;

import java.util.List;
import java.util.Map;

/**
 * What of a type comes into a process, or leaves it, and so could be used by two threads at the
 * same time.
 *
 * @param passages the values that pass from one thread to another
 * @param fields the fields that a worker declares itself
 * @param shapes what the types are made of that the rules have to look into
 */
public record Isolation(List<Passage> passages, List<Field> fields, Map<ClassId, Shape> shapes) {

  /** Nothing comes in or goes out. */
  public static Isolation none() {
    return new Isolation(List.of(), List.of(), Map.of());
  }

  /**
   * A field of a worker.
   *
   * @param name its name
   * @param type its type
   * @param access its own access
   * @param isStatic whether all objects of the class share it
   * @param isFinal whether it is final
   * @param shareable whether {@code @Shareable} promises that its value never changes
   * @param origin the field
   */
  public record Field(
      String name,
      TypeRef type,
      Access access,
      boolean isStatic,
      boolean isFinal,
      boolean shareable,
      Origin origin) {}
}
