package dev.espalier;

/**
 * Thrown to the caller of a call that was interrupted while it waited. The interrupt flag of the
 * thread is set, and the cause is an {@link InterruptedException}.
 *
 * <p>The process that was called lives on and may still handle the call; its reply is dropped.
 */
public final class CallInterruptedException extends CallFailedException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param target the path of the process that was called
   * @param operation the call
   */
  public CallInterruptedException(String target, String operation) {
    super(
        ExitReason.because("interrupted"),
        target,
        operation,
        "the caller of " + target + " was interrupted while it waited for a reply",
        new InterruptedException());
  }
}
