package dev.espalier.internal.process;

import dev.espalier.ProcessRef;
import dev.espalier.Task;
import dev.espalier.TaskOutcome;
import dev.espalier.TaskSupervisor;
import dev.espalier.spi.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Makes the handles of task supervisors and of tasks that need no process, for their types. */
public final class TaskLauncher {
  private TaskLauncher() {}

  /**
   * The task supervisor at a place.
   *
   * @param supervisor any ref of the place
   * @return the task supervisor
   */
  public static TaskSupervisor of(ProcessRef supervisor) {
    return new RunningTasks(new RunningTree((Place<?>) Endpoint.of(supervisor)));
  }

  /**
   * A task that has its value already.
   *
   * @param <T> the type of the value
   * @param value the value
   * @return the task
   */
  public static <T extends @Nullable Object> Task<T> completed(T value) {
    return TaskHandle.completed(value);
  }

  /**
   * Waits for the values of all tasks.
   *
   * @param <T> the type of the values
   * @param tasks the tasks
   * @param timeout how long to wait for all together
   * @return the values in the order of the tasks
   */
  public static <T extends @Nullable Object> List<T> awaitMany(
      List<? extends Task<? extends T>> tasks, Duration timeout) {
    return new TaskGroup(tasks).await(positive(timeout));
  }

  /**
   * Waits until some of the tasks have an outcome.
   *
   * @param <T> the type of the values
   * @param tasks the tasks
   * @param limit how many outcomes to wait for
   * @param timeout how long to wait for all together
   * @return the outcomes in the order of the tasks
   */
  public static <T extends @Nullable Object> List<Optional<TaskOutcome<T>>> pollMany(
      List<? extends Task<T>> tasks, int limit, Duration timeout) {
    if (limit < 1) {
      throw new IllegalArgumentException("the limit is " + limit + "; it must be 1 or more");
    }
    return new TaskGroup(tasks).poll(limit, notNegative(timeout));
  }

  /** A time-out in nanoseconds, that must be more than 0. */
  static long positive(Duration timeout) {
    if (timeout.isZero()) {
      throw new IllegalArgumentException("the time-out for a task is 0; it must be more");
    }
    return notNegative(timeout);
  }

  /** A time-out in nanoseconds, that may be 0. */
  static long notNegative(Duration timeout) {
    if (timeout.isNegative()) {
      throw new IllegalArgumentException(
          "the time-out for a task is " + timeout + "; it must not be negative");
    }
    return TimeUnit.NANOSECONDS.convert(timeout); // some 292 years and more: for ever
  }
}
