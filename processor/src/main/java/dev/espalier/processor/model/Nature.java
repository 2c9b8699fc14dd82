package dev.espalier.processor.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the class of a process is seen to do and to keep, without a look into its methods: what the
 * rules on whole trees know of a child besides its place.
 *
 * @param handlers the kinds of handlers that it has, inherited ones too
 * @param closeable whether it is {@code AutoCloseable}
 * @param loop whether it is {@code Runnable}
 * @param source whether its source is compiled here, so that its author can change it
 * @param above the types above it that are not compiled here, without {@code Object}; itself if it
 *     is one of them
 * @param fields its fields that are not static, inherited ones first
 * @param shapes what the types of its fields are made of
 * @param refs the generated refs that its fields, constructors and handlers name
 * @param taken the types of what its constructors take, but for those of the runtime and generated
 *     ones
 */
public record Nature(
    Set<Handler.Kind> handlers,
    boolean closeable,
    boolean loop,
    boolean source,
    Set<ClassId> above,
    List<Field> fields,
    Map<ClassId, Shape> shapes,
    Set<ClassId> refs,
    Set<Taken> taken) {

  /** What a class may be without doing anything because of that. */
  private static final Set<ClassId> INERT =
      Set.of(
          ClassId.of("java.io", "Serializable"),
          ClassId.of("java.lang", "Cloneable"),
          ClassId.of("java.lang", "Comparable"),
          ClassId.of("java.lang", "Record"));

  /** A class that does nothing and keeps nothing. */
  public static Nature blank() {
    return new Nature(
        Set.of(), false, false, true, Set.of(), List.of(), Map.of(), Set.of(), Set.of());
  }

  /**
   * A field that is not static.
   *
   * @param name its name
   * @param type its type
   * @param isFinal whether it keeps its value
   * @param given whether a constructor has a parameter of that name and type
   * @param closeable whether its type is {@code AutoCloseable}
   * @param shareable whether {@code @Shareable} promises that its value never changes
   */
  public record Field(
      String name,
      TypeRef type,
      boolean isFinal,
      boolean given,
      boolean closeable,
      boolean shareable) {}

  /**
   * A type of which somebody hands an object over.
   *
   * @param type its name
   * @param open whether it is an interface that anybody can implement, and nobody promises that its
   *     objects do not change
   * @param closeable whether it is {@code AutoCloseable}
   */
  public record Taken(ClassId type, boolean open, boolean closeable) {}

  /** Whether it has a handler of one of those kinds. */
  public boolean has(Handler.Kind... kinds) {
    return List.of(kinds).stream().anyMatch(handlers::contains);
  }

  /** Whether its own source says all that it does and keeps, and no class of others adds to it. */
  public boolean isSelfContained() {
    return source && INERT.containsAll(above);
  }

  /** Whether anything of its own happens when it stops. */
  public boolean terminates() {
    return closeable || has(Handler.Kind.TERMINATE);
  }
}
