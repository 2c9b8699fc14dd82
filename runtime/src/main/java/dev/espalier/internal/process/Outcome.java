package dev.espalier.internal.process;

import dev.espalier.ExitReason;
import org.jspecify.annotations.Nullable;

/** How a call has ended. */
sealed interface Outcome {

  /** The method has returned. */
  record Replied(@Nullable Object value) implements Outcome {}

  /** The method has thrown something that it declares. */
  record Thrown(Throwable throwable) implements Outcome {}

  /** The process has ended, or was not there. */
  record Failed(ExitReason reason) implements Outcome {}

  /** The caller has waited long enough. */
  record TimedOut() implements Outcome {}

  /** The caller was interrupted while it waited. */
  record Interrupted() implements Outcome {}

  /**
   * Throws anything as if it were unchecked: the ref's method declares what its worker's method
   * declares, but the compiler cannot see that through the mailbox.
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  static <X extends Throwable> X sneak(Throwable throwable) throws X {
    throw (X) throwable;
  }
}
