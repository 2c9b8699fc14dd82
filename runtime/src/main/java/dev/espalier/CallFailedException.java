package dev.espalier;

import org.jspecify.annotations.Nullable;

/**
 * Thrown to the caller of a call that got no reply, because the process ended or was not there.
 *
 * <p>It is thrown as soon as the reason is known; nobody waits for a time-out because somebody else
 * died. Whether the handler has run, in part or in full, is not known to the caller, unless the
 * reason is {@link ExitReason#noproc()}: then it has not.
 *
 * <p>Mirrors the exit of the caller in {@code gen_server:call}, as an unchecked exception.
 */
public class CallFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ExitReason reason;

  /** The path of the process that was called. */
  private final String target;

  /** The call, as the message record prints itself. */
  private final String operation;

  /**
   * Creates the exception.
   *
   * @param reason why there is no reply
   * @param target the path of the process that was called
   * @param operation the call
   */
  public CallFailedException(ExitReason reason, String target, String operation) {
    this(
        reason,
        target,
        operation,
        "call of " + target + " failed: " + reason,
        reason instanceof ExitReason.Crash crash ? crash.cause() : null);
  }

  /**
   * Creates the exception with a message of its own.
   *
   * @param reason why there is no reply
   * @param target the path of the process that was called
   * @param operation the call
   * @param message the message, without the operation
   * @param cause what was thrown, if anything
   */
  protected CallFailedException(
      ExitReason reason,
      String target,
      String operation,
      String message,
      @Nullable Throwable cause) {
    super(message + " (" + operation + ")", cause);
    this.reason = reason;
    this.target = target;
    this.operation = operation;
  }

  /**
   * Why there is no reply.
   *
   * @return the exit reason of the process, or {@link ExitReason#noproc()}
   */
  public ExitReason reason() {
    return reason;
  }

  /**
   * The process that was called.
   *
   * @return its path in the tree
   */
  public String target() {
    return target;
  }

  /**
   * The call, as the message record prints itself.
   *
   * @return the operation
   */
  public String operation() {
    return operation;
  }
}
