package dev.espalier;

import java.util.Objects;

/**
 * Thrown inside a process to end it at once with a reason; OTP's {@code exit(Reason)}.
 *
 * <p>In a handler the process runs its terminate method and ends with the reason. In a constructor
 * or factory method the start fails with the reason. It carries no stack trace: it is a decision,
 * not an accident.
 */
public final class ExitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ExitReason reason;

  /**
   * Creates the exception.
   *
   * @param reason the reason with which the process ends
   */
  public ExitException(ExitReason reason) {
    super(reason.toString(), null, false, false);
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /**
   * The reason with which the process ends.
   *
   * @return the reason
   */
  public ExitReason reason() {
    return reason;
  }
}
