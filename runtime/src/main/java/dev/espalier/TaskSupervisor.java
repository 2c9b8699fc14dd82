package dev.espalier;

import dev.espalier.annotations.Restart;
import dev.espalier.internal.process.TaskLauncher;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Addresses a running supervisor whose children are tasks: pieces of work, each in a process and
 * virtual thread of its own; mirrors Elixir's {@code Task.Supervisor}. Made by {@link
 * ChildSpec#taskSupervisor}; survives restarts as any ref does.
 *
 * {@snippet :
 * Task<Report> report = tasks.async(() -> compute(month));  // linked to this process
 * tasks.startChild(() -> mail(invoice));  // nobody waits
 * Report done = report.await(Duration.ofMinutes(1));
 * }
 *
 * <p>A task may be started from a process or from any other thread. What a process starts belongs
 * to it; see {@link Task}. The end of a task follows the rules of any loop: it is asked to stop by
 * an interrupt, and {@code InterruptedException} is the way to obey.
 *
 * <p>If there is no supervisor, the methods throw {@link CallFailedException} with the reason
 * noproc; if it has as many children as it may have, those that start something throw {@link
 * IllegalStateException}.
 */
public interface TaskSupervisor extends ProcessRef {

  /**
   * A task supervisor by its place.
   *
   * @param supervisor any ref of the place
   * @return the task supervisor
   */
  static TaskSupervisor of(ProcessRef supervisor) {
    return TaskLauncher.of(supervisor);
  }

  /**
   * Starts a task that is linked to the calling process; {@code Task.Supervisor.async}. From a
   * thread that is no process it is {@link #asyncNoLink}.
   *
   * @param <T> the type of the value
   * @param work what to do; what it throws is a crash
   * @return the task
   */
  <T extends @Nullable Object> Task<T> async(Callable<T> work);

  /**
   * Starts a task whose crash leaves the calling process alone; {@code
   * Task.Supervisor.async_nolink}.
   *
   * @param <T> the type of the value
   * @param work what to do; what it throws is a crash
   * @return the task
   */
  <T extends @Nullable Object> Task<T> asyncNoLink(Callable<T> work);

  /**
   * Starts a task that nobody waits for, and that is not restarted; {@code
   * Task.Supervisor.start_child}.
   *
   * @param work what to do; what it throws is a crash
   * @return the process
   */
  ProcessRef startChild(Self.Action work);

  /**
   * Starts a task that nobody waits for. A restart does the work again from its beginning, in
   * another process.
   *
   * @param restart when it is restarted
   * @param work what to do; what it throws is a crash
   * @return the process
   */
  ProcessRef startChild(Restart restart, Self.Action work);

  /**
   * A stream of tasks with the {@linkplain AsyncStreamOptions#defaults() defaults}.
   *
   * @param <I> the type of the elements
   * @param <T> the type of the values
   * @param inputs the elements
   * @param function what each task does with its element
   * @return the outcomes
   * @see #asyncStream(Iterable, TaskFunction, AsyncStreamOptions)
   */
  default <I extends @Nullable Object, T extends @Nullable Object>
      Stream<StreamOutcome<I, T>> asyncStream(
          Iterable<? extends I> inputs, TaskFunction<? super I, ? extends T> function) {
    return asyncStream(inputs, function, AsyncStreamOptions.defaults());
  }

  /**
   * Does something with each of many elements, a limited number of them at the same time, each in a
   * task of its own; {@code Task.Supervisor.async_stream}.
   *
   * <p>Nothing happens before the stream is consumed; tasks are started as it is, and belong to the
   * process that consumes it. The tasks are children of this supervisor and die with the consuming
   * process. Whoever does not consume the stream to its end has to close it: that kills the tasks
   * that are under way, which otherwise go on to their ends. It is consumed by one thread, also as
   * a parallel stream.
   *
   * <p>While it is consumed it throws {@link CallTimeoutException} when a task takes too long, if
   * the options say so, {@link CallInterruptedException} when the consuming thread is interrupted,
   * and what the elements' own iterator throws. Then all tasks have been killed.
   *
   * @param <I> the type of the elements
   * @param <T> the type of the values
   * @param inputs the elements
   * @param function what each task does with its element
   * @param options how it goes about it
   * @return the outcomes
   */
  <I extends @Nullable Object, T extends @Nullable Object> Stream<StreamOutcome<I, T>> asyncStream(
      Iterable<? extends I> inputs,
      TaskFunction<? super I, ? extends T> function,
      AsyncStreamOptions options);

  /**
   * The same for the elements of a stream, which is closed together with the outcomes.
   *
   * @param <I> the type of the elements
   * @param <T> the type of the values
   * @param inputs the elements
   * @param function what each task does with its element
   * @return the outcomes
   */
  default <I extends @Nullable Object, T extends @Nullable Object>
      Stream<StreamOutcome<I, T>> asyncStream(
          Stream<? extends I> inputs, TaskFunction<? super I, ? extends T> function) {
    return asyncStream(inputs, function, AsyncStreamOptions.defaults());
  }

  /**
   * The same for the elements of a stream, which is closed together with the outcomes.
   *
   * @param <I> the type of the elements
   * @param <T> the type of the values
   * @param inputs the elements
   * @param function what each task does with its element
   * @param options how it goes about it
   * @return the outcomes
   */
  <I extends @Nullable Object, T extends @Nullable Object> Stream<StreamOutcome<I, T>> asyncStream(
      Stream<? extends I> inputs,
      TaskFunction<? super I, ? extends T> function,
      AsyncStreamOptions options);

  /**
   * The tasks that have a process right now.
   *
   * @return their refs, in no particular order
   */
  List<ProcessRef> children();

  /**
   * How many tasks have a process right now.
   *
   * @return the number
   */
  int count();

  /**
   * Stops a task as its supervisor, within its shutdown time; {@code
   * Task.Supervisor.terminate_child}. Whoever awaits it is told the reason shutdown.
   *
   * @param task the process
   * @return false if it is no task of this supervisor, or no longer
   */
  boolean terminateChild(ProcessRef task);

  /**
   * The processes on whose behalf the calling thread works: if it is a task, the process that has
   * started it, then the one that has started that one if it was a task, too, and so on; Elixir's
   * {@code $callers}. Threads that are no processes do not count.
   *
   * @return their refs, the nearest first, 32 at most; empty if the calling thread is no task
   */
  List<ProcessRef> callers();
}
