package dev.espalier;

import dev.espalier.annotations.Shutdown;
import java.time.Duration;
import java.util.Objects;

/**
 * How a stream of tasks goes about its elements; the options of Elixir's {@code async_stream}.
 *
 * @param maxConcurrency how many tasks there may be at the same time, 1 or more
 * @param ordered whether the outcomes come in the order of the elements, or as they are there.
 *     While an early element takes long, the outcomes of later ones wait in memory
 * @param timeout how long each task may take, more than 0; {@link #FOREVER} for as long as it takes
 * @param onTimeout what becomes of a task that takes longer
 * @param shutdown how long a task has to stop when its supervisor stops: milliseconds, or {@link
 *     Shutdown#INFINITY} or {@link Shutdown#BRUTAL_KILL}
 * @param linked whether the crash of a task ends the process that consumes the stream, unless that
 *     traps exits. Nothing is linked to a thread that is no process
 */
public record AsyncStreamOptions(
    int maxConcurrency,
    boolean ordered,
    Duration timeout,
    OnTimeout onTimeout,
    int shutdown,
    boolean linked) {

  /** A time-out that never comes. */
  public static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);

  /** What becomes of a task that takes too long; it is killed in any case. */
  public enum OnTimeout {
    /** The stream fails with a {@link CallTimeoutException}, and all its tasks are killed. */
    EXIT,
    /** The outcome of that element is an exit with the reason {@code timeout}. */
    KILL_TASK
  }

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException that says what is wrong
   */
  public AsyncStreamOptions {
    Objects.requireNonNull(onTimeout, "onTimeout");
    check(maxConcurrency >= 1, "maxConcurrency is " + maxConcurrency + "; it must be 1 or more");
    check(
        !timeout.isZero() && !timeout.isNegative(),
        "the time-out is " + timeout + "; it must be more than 0");
    check(
        shutdown >= 0 || shutdown == Shutdown.BRUTAL_KILL,
        "shutdown is "
            + shutdown
            + " ms; it must be 0 or more, or Shutdown.INFINITY, or Shutdown.BRUTAL_KILL");
  }

  private static void check(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  /**
   * The defaults: as many tasks as there are processors, in order, 5 seconds each, at the end of
   * which the stream fails, linked.
   *
   * @return the options
   */
  public static AsyncStreamOptions defaults() {
    return new AsyncStreamOptions(
        Runtime.getRuntime().availableProcessors(),
        true,
        Duration.ofSeconds(5),
        OnTimeout.EXIT,
        ChildSpec.DEFAULT_WORKER_SHUTDOWN,
        true);
  }

  /**
   * A copy with another number of tasks.
   *
   * @param tasks how many there may be at the same time, 1 or more
   * @return the copy
   */
  public AsyncStreamOptions maxConcurrency(int tasks) {
    return new AsyncStreamOptions(tasks, ordered, timeout, onTimeout, shutdown, linked);
  }

  /**
   * A copy with outcomes in order or not.
   *
   * @param value whether they come in the order of the elements
   * @return the copy
   */
  public AsyncStreamOptions ordered(boolean value) {
    return new AsyncStreamOptions(maxConcurrency, value, timeout, onTimeout, shutdown, linked);
  }

  /**
   * A copy with another time-out.
   *
   * @param value how long each task may take, more than 0
   * @return the copy
   */
  public AsyncStreamOptions timeout(Duration value) {
    return new AsyncStreamOptions(maxConcurrency, ordered, value, onTimeout, shutdown, linked);
  }

  /**
   * A copy that does something else with tasks that take too long.
   *
   * @param value what becomes of them
   * @return the copy
   */
  public AsyncStreamOptions onTimeout(OnTimeout value) {
    return new AsyncStreamOptions(maxConcurrency, ordered, timeout, value, shutdown, linked);
  }

  /**
   * A copy with another time to stop.
   *
   * @param millis milliseconds, 0 or more, or {@link Shutdown#INFINITY} or {@link
   *     Shutdown#BRUTAL_KILL}
   * @return the copy
   */
  public AsyncStreamOptions shutdown(int millis) {
    return new AsyncStreamOptions(maxConcurrency, ordered, timeout, onTimeout, millis, linked);
  }

  /**
   * A copy whose tasks are linked or not; not linked is Elixir's {@code async_stream_nolink}.
   *
   * @param value whether the crash of a task ends the consuming process
   * @return the copy
   */
  public AsyncStreamOptions linked(boolean value) {
    return new AsyncStreamOptions(maxConcurrency, ordered, timeout, onTimeout, shutdown, value);
  }
}
