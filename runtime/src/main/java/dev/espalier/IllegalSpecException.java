package dev.espalier;

/**
 * Thrown for a specification that contradicts itself, before anything is started. The message names
 * the supervisor, the child, the fault and the fix.
 *
 * <p>What is declared with annotations is checked by the compiler; this is for what is made in
 * code.
 */
public final class IllegalSpecException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, in OTP's words. */
  private final Fault fault;

  /** The faults that a specification can have; the error terms of OTP. */
  public enum Fault {
    /** A name or an id is empty or contains a slash. */
    INVALID_ID,
    /** The number of restarts is negative. */
    INVALID_INTENSITY,
    /** The number of seconds is not positive. */
    INVALID_PERIOD,
    /** The number of children is negative. */
    INVALID_MAX_CHILDREN,
    /** The number of partitions is not positive. */
    INVALID_PARTITIONS,
    /** The time to stop is negative. */
    INVALID_SHUTDOWN,
    /** The time to start is not positive, or the child is a supervisor. */
    INVALID_START_TIMEOUT,
    /** The start of a supervisor is promised not to block. */
    INLINE_START_OF_SUPERVISOR,
    /** Two children have one id. */
    DUPLICATE_CHILD_NAME,
    /** A child is significant that must not be. */
    BAD_COMBINATION
  }

  /**
   * Creates the exception.
   *
   * @param fault what is wrong
   * @param message what is wrong, where, and what would be right
   */
  public IllegalSpecException(Fault fault, String message) {
    super(message);
    this.fault = fault;
  }

  /**
   * What is wrong.
   *
   * @return the fault
   */
  public Fault fault() {
    return fault;
  }
}
