package dev.espalier;

/**
 * Thrown to the caller of a call whose reply did not come in time.
 *
 * <p>The process lives on and may still handle the call; a late reply is dropped. Mirrors the exit
 * reason {@code timeout} of {@code gen_server:call}.
 */
public final class CallTimeoutException extends CallFailedException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param target the path of the process that was called
   * @param operation the call
   * @param millis how long the caller has waited, in milliseconds
   */
  public CallTimeoutException(String target, String operation, long millis) {
    super(
        ExitReason.because("timeout"),
        target,
        operation,
        "call of " + target + " got no reply within " + millis + " ms",
        null);
  }
}
