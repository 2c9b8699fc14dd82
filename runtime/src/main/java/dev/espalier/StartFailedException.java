package dev.espalier;

import org.jspecify.annotations.Nullable;

/**
 * Thrown by the typed accessor of a dynamic supervisor to who wanted a child that was not started.
 * The message says why, then which child; the cause is what the child has thrown. Elixir's {@code
 * {:error, reason}} and {@code :ignore} of {@code DynamicSupervisor.start_child}.
 */
public final class StartFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient StartResult result;

  /** The path of the child. */
  private final String path;

  /**
   * Creates the exception.
   *
   * @param result what the supervisor has answered
   * @param path the path that the child would have, or has
   */
  public StartFailedException(StartResult result, String path) {
    super(text(result) + ": `" + path + "` was not started", cause(result));
    this.result = result;
    this.path = path;
  }

  private static String text(StartResult result) {
    return switch (result) {
      case StartResult.Failed(ExitReason.Crash crash) -> crash.cause().toString();
      case StartResult.Failed failed -> failed.reason().toString();
      case StartResult.Ignored ignored -> "it has declined to start";
      case StartResult.AlreadyStarted already -> "there is a child with this key";
      case StartResult.AlreadyPresent present -> "there is a child with this key, which restarts";
      case StartResult.MaxChildren full -> "its supervisor has as many children as it may have";
      case StartResult.Started started -> "it was started elsewhere";
    };
  }

  private static @Nullable Throwable cause(StartResult result) {
    return result instanceof StartResult.Failed(ExitReason.Crash crash) ? crash.cause() : null;
  }

  /**
   * What the supervisor has answered.
   *
   * @return any result but {@link StartResult.Started}
   */
  public StartResult result() {
    return result;
  }

  /**
   * The child that was not started.
   *
   * @return its path; with {@link StartResult.AlreadyStarted} there is another child at it
   */
  public String path() {
    return path;
  }
}
