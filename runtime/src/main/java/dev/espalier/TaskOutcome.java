package dev.espalier;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link Task} has ended: with a value, or without one; Elixir's {@code {:ok, value}} and
 * {@code {:exit, reason}}.
 *
 * @param <T> the type of the value
 */
public sealed interface TaskOutcome<T extends @Nullable Object> {

  /**
   * The work has returned.
   *
   * @param <T> the type of the value
   * @param value what it has returned
   */
  record Ok<T extends @Nullable Object>(T value) implements TaskOutcome<T> {}

  /**
   * The process has ended, and there is no value.
   *
   * @param <T> the type of the value
   * @param reason why it has ended; a crash if the work has thrown something
   */
  record Exit<T extends @Nullable Object>(ExitReason reason) implements TaskOutcome<T> {
    /** Checks that there is a reason. */
    public Exit {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
