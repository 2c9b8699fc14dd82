package dev.espalier.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * A value that passes from one thread to another: with a message, with its reply, or at the start
 * of a process.
 *
 * @param kind on which occasion
 * @param name the name of the parameter or of the type parameter, empty for a result
 * @param of what the parameter or result belongs to, for a message
 * @param type its type
 * @param byRef the same type with refs in the place of workers, null if it names no worker
 * @param shareable whether {@code @Shareable} promises that nobody changes the value any more
 * @param origin the parameter or the method, else the type that is read
 */
public record Passage(
    Kind kind,
    String name,
    String of,
    TypeRef type,
    @Nullable TypeRef byRef,
    boolean shareable,
    Origin origin) {

  /** When a value passes. */
  public enum Kind {
    /** With a call or cast. */
    PARAMETER,
    /** With the reply to a call. */
    RESULT,
    /** As an argument of {@code start}, and again at each restart. */
    GIVEN,
    /** As something else that a constructor or start function takes. */
    NEEDED,
    /** With messages of a worker with type parameters; the value's type is an argument for one. */
    TYPE_ARGUMENT
  }
}
