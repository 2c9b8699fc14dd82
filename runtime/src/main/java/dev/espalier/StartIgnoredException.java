package dev.espalier;

/**
 * Thrown by a constructor or factory method that declines to start, which is no error; OTP's {@code
 * ignore}.
 *
 * <p>The supervisor keeps the specification of a permanent or transient child without a process and
 * forgets a temporary one. It does not try again by itself.
 */
public final class StartIgnoredException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public StartIgnoredException() {
    super("the process declined to start", null, false, false);
  }
}
