package dev.espalier;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What has become of one element of {@link TaskSupervisor#asyncStream(Iterable, TaskFunction)};
 * Elixir's {@code {:ok, value}} and, as with {@code zip_input_on_exit}, {@code {:exit, {input,
 * reason}}}.
 *
 * @param <I> the type of the elements
 * @param <T> the type of the values
 */
public sealed interface StreamOutcome<I extends @Nullable Object, T extends @Nullable Object> {

  /**
   * The function has returned.
   *
   * @param <I> the type of the elements
   * @param <T> the type of the values
   * @param value what it has returned
   */
  record Ok<I extends @Nullable Object, T extends @Nullable Object>(T value)
      implements StreamOutcome<I, T> {}

  /**
   * The task has ended without a value.
   *
   * @param <I> the type of the elements
   * @param <T> the type of the values
   * @param input the element that it was started for
   * @param reason why it has ended; {@code timeout} if it took too long
   */
  record Exit<I extends @Nullable Object, T extends @Nullable Object>(I input, ExitReason reason)
      implements StreamOutcome<I, T> {
    /** Checks that there is a reason. */
    public Exit {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
