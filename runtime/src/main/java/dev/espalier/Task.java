package dev.espalier;

import dev.espalier.internal.process.TaskLauncher;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work under way in a process of its own, and the one outcome that it will have; made by
 * a {@link TaskSupervisor}, mirrors Elixir's {@code Task}.
 *
 * <p>The process that has started a task owns it: only that process may use the methods that wait
 * for the outcome or end the task. A task that was started by a thread that is no process may be
 * used by anybody. The outcome is handed out once, to whoever takes it first: a method that has
 * returned or thrown it has taken it, and so has a wait of {@code await} that has run out.
 *
 * <p>A linked task and its owner share their fate: if the task ends with any reason but normal, the
 * owner ends with it, unless it traps exits; while it is inside one of these methods, that method
 * does not return but leaves the handler with an {@link ExitException}.
 *
 * <p>All methods that wait throw {@link CallInterruptedException} if the waiting thread is
 * interrupted; then nothing has been taken.
 *
 * @param <T> the type of the value
 */
public interface Task<T extends @Nullable Object> {

  /**
   * The process that does the work.
   *
   * @return its ref, which means that one process
   */
  ProcessRef ref();

  /**
   * Waits for the value for 5 seconds at most.
   *
   * @return the value
   * @see #await(Duration)
   */
  T await();

  /**
   * Waits for the value; {@code Task.await}. The task goes on when the time is over, but its
   * outcome is lost: shut it down if it is of no use any more.
   *
   * @param timeout how long to wait, more than 0
   * @return the value
   * @throws CallFailedException with the reason of the process if it has ended without a value;
   *     what the work has thrown is the cause
   * @throws CallTimeoutException if the time is over
   * @throws IllegalStateException if the outcome has been taken already, or somebody else owns the
   *     task
   */
  T await(Duration timeout);

  /**
   * Takes the outcome if it is there.
   *
   * @return the outcome, if it is there and has not been taken
   */
  Optional<TaskOutcome<T>> poll();

  /**
   * Waits for the outcome, and can be repeated until it is there; {@code Task.yield}.
   *
   * @param timeout how long to wait, 0 or more
   * @return the outcome; empty if the time is over, or at once if it has been taken already
   * @throws IllegalStateException if somebody else owns the task
   */
  Optional<TaskOutcome<T>> poll(Duration timeout);

  /**
   * Stops the task within 5 seconds.
   *
   * @return what is known about its outcome
   * @see #shutdown(Duration)
   */
  Optional<TaskOutcome<T>> shutdown();

  /**
   * Unlinks the task, asks it to stop by interrupting it, and waits for its end; kills it when the
   * time is over. {@code Task.shutdown}.
   *
   * @param timeout how long it has to stop, 0 or more
   * @return the value if the work has returned after all; an exit if the process has ended with
   *     another reason than {@code shutdown}: before this, or because it had to be killed, and
   *     {@code noproc} if its outcome had been taken and it was dead already. Empty if it has
   *     stopped as asked
   * @throws IllegalStateException if somebody else owns the task
   */
  Optional<TaskOutcome<T>> shutdown(Duration timeout);

  /**
   * Unlinks the task and kills it; {@code Task.shutdown(task, :brutal_kill)}. Its thread is
   * interrupted.
   *
   * @return the value if the work had returned before; an exit if the process had ended before;
   *     empty if it was killed
   * @throws IllegalStateException if somebody else owns the task
   */
  Optional<TaskOutcome<T>> kill();

  /**
   * Takes the outcome if it is there; otherwise lets the task go on, unlinked, without anybody who
   * would hear of its value or crash. {@code Task.ignore}.
   *
   * @return the outcome, if it was there
   * @throws IllegalStateException if somebody else owns the task
   */
  Optional<TaskOutcome<T>> ignore();

  /**
   * A task that has its value already and no process; {@code Task.completed}.
   *
   * @param <T> the type of the value
   * @param value the value
   * @return the task
   */
  static <T extends @Nullable Object> Task<T> completed(T value) {
    return TaskLauncher.completed(value);
  }

  /**
   * Waits for the values of all tasks; {@code Task.await_many}. When one ends without a value, this
   * fails at once. Then, and when the time is over, the outcomes of all are lost, and those that
   * are under way go on.
   *
   * @param <T> the type of the values
   * @param tasks the tasks
   * @param timeout how long to wait for all together, more than 0
   * @return the values in the order of the tasks
   * @throws CallFailedException with the reason of a task that has ended without a value
   * @throws CallTimeoutException if the time is over
   * @throws IllegalStateException if the outcome of one has been taken already, or somebody else
   *     owns one
   */
  static <T extends @Nullable Object> List<T> awaitMany(
      List<? extends Task<? extends T>> tasks, Duration timeout) {
    return TaskLauncher.awaitMany(tasks, timeout);
  }

  /**
   * Waits until all tasks have an outcome or the time is over; {@code Task.yield_many}.
   *
   * @param <T> the type of the values
   * @param tasks the tasks
   * @param timeout how long to wait for all together, 0 or more
   * @return the outcomes in the order of the tasks, empty for those that are not there
   * @throws IllegalStateException if somebody else owns one of the tasks
   */
  static <T extends @Nullable Object> List<Optional<TaskOutcome<T>>> pollMany(
      List<? extends Task<T>> tasks, Duration timeout) {
    return pollMany(tasks, Integer.MAX_VALUE, timeout);
  }

  /**
   * Waits until some of the tasks have an outcome, or the time is over; {@code Task.yield_many}
   * with {@code limit}. Those that have none may be waited for again, or ignored, or killed.
   *
   * @param <T> the type of the values
   * @param tasks the tasks
   * @param limit how many outcomes to wait for, 1 or more
   * @param timeout how long to wait for all together, 0 or more
   * @return the outcomes in the order of the tasks, empty for those that are not there
   * @throws IllegalStateException if somebody else owns one of the tasks
   */
  static <T extends @Nullable Object> List<Optional<TaskOutcome<T>>> pollMany(
      List<? extends Task<T>> tasks, int limit, Duration timeout) {
    return TaskLauncher.pollMany(tasks, limit, timeout);
  }
}
