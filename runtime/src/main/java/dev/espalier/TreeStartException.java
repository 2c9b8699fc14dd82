package dev.espalier;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a tree could not be started. The message names the child that failed by its path and
 * says why; the cause is what the child has thrown. Children that had started before it have been
 * stopped, in reverse order.
 */
public final class TreeStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The path of the process that failed first. */
  private final String path;

  private final transient ExitReason reason;

  /**
   * Creates the exception.
   *
   * @param path the path of the process that failed first
   * @param reason why it failed
   * @param cause what it has thrown, if anything
   */
  public TreeStartException(String path, ExitReason reason, @Nullable Throwable cause) {
    super("`" + path + "` failed to start: " + text(reason), cause);
    this.path = path;
    this.reason = reason;
  }

  private static String text(ExitReason reason) {
    return reason instanceof ExitReason.Crash crash ? crash.cause().toString() : reason.toString();
  }

  /**
   * The process whose start failed first: the innermost child, not the supervisors above it.
   *
   * @return its path
   */
  public String path() {
    return path;
  }

  /**
   * Why it failed.
   *
   * @return the reason
   */
  public ExitReason reason() {
    return reason;
  }
}
