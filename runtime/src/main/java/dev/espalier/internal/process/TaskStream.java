package dev.espalier.internal.process;

import dev.espalier.AsyncStreamOptions;
import dev.espalier.AsyncStreamOptions.OnTimeout;
import dev.espalier.CallInterruptedException;
import dev.espalier.CallTimeoutException;
import dev.espalier.StreamOutcome;
import dev.espalier.TaskFunction;
import dev.espalier.annotations.Restart;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.Spliterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does something with each of many elements, each in a task of its own: the source of a stream of
 * outcomes, that starts tasks as the stream is consumed.
 *
 * @param <I> the type of the elements
 * @param <T> the type of the values
 */
final class TaskStream<I extends @Nullable Object, T extends @Nullable Object>
    implements Spliterator<StreamOutcome<I, T>> {

  /*
   * One thread consumes the stream; the ends of tasks come to it through `ended`. Only close() may come
   * from elsewhere. It marks the stream first and kills what it finds under way then; the consumer
   * registers a task first and looks at the mark then. So one of them kills it. The consumer is woken
   * by the deaths, and there is always one to come while it waits.
   */

  private final RunningTasks supervisor;
  private final Supplier<? extends Iterator<? extends I>> inputs;
  private final TaskFunction<? super I, ? extends T> function;
  private final AsyncStreamOptions options;

  private final BlockingQueue<StreamTask<I, T>> ended = new LinkedBlockingQueue<>();
  private final Set<StreamTask<I, T>> underWay = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  // Only for the consumer:
  private @Nullable Iterator<? extends I> rest;
  private int running;

  /** In order: those started and not handed out; else: those ended and not handed out. */
  private final Queue<StreamTask<I, T>> next = new ArrayDeque<>();

  TaskStream(
      RunningTasks supervisor,
      Supplier<? extends Iterator<? extends I>> inputs,
      TaskFunction<? super I, ? extends T> function,
      AsyncStreamOptions options) {
    this.supervisor = supervisor;
    this.inputs = inputs;
    this.function = Objects.requireNonNull(function, "function");
    this.options = Objects.requireNonNull(options, "options");
  }

  @Override
  public boolean tryAdvance(Consumer<? super StreamOutcome<I, T>> action) {
    if (closed) {
      return false;
    }
    try {
      CurrentProcess.mayAct();
      StreamTask<I, T> task = take();
      if (task == null || closed) {
        return false;
      }
      action.accept(task.outcome());
      return true;
    } catch (Throwable failure) { // whoever gets it may not come back
      close();
      throw failure;
    }
  }

  /** Waits for the task whose outcome comes next; null if there is none. */
  private @Nullable StreamTask<I, T> take() {
    while (true) {
      for (StreamTask<I, T> task = ended.poll(); task != null; task = ended.poll()) {
        settle(task);
      }
      StreamTask<I, T> head = next.peek();
      if (head != null && (!options.ordered() || head.hasEnded())) {
        return next.remove();
      }
      startMore();
      if (running == 0) {
        return null;
      }
      settle(await());
    }
  }

  private void startMore() {
    Iterator<? extends I> elements = rest;
    if (elements == null) {
      elements = inputs.get();
      rest = elements;
    }
    while (running < options.maxConcurrency() && !closed && elements.hasNext()) {
      StreamTask<I, T> task = new StreamTask<>(elements.next(), function, options, this::heardOf);
      supervisor.start(task, Restart.TEMPORARY, options.shutdown());
      running++;
      if (options.ordered()) {
        next.add(task);
      }
      underWay.add(task);
      if (closed) {
        task.drop(); // close() may not have seen it
      }
      if (task.hasEnded()) {
        underWay.remove(task); // it may have ended before it was there
      }
    }
  }

  /** In any thread. */
  private void heardOf(StreamTask<I, T> task) {
    underWay.remove(task);
    ended.add(task);
  }

  private StreamTask<I, T> await() {
    try {
      return ended.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(supervisor.path(), "async_stream");
    }
  }

  private void settle(StreamTask<I, T> task) {
    running--;
    if (task.hasTimedOut() && options.onTimeout() == OnTimeout.EXIT) {
      throw new CallTimeoutException(
          supervisor.path(), "async_stream", options.timeout().toMillis());
    }
    task.outcome(); // may be the end of this process
    if (!options.ordered()) {
      next.add(task);
    }
  }

  /** Kills what is under way; nothing comes of it any more. Any thread; a second call is idle. */
  void close() {
    closed = true;
    underWay.forEach(StreamTask::drop);
  }

  // ---------------------------------------------------------------------------------- Spliterator

  /** One consumer only: nothing is gained by several that wait. */
  @Override
  public @Nullable Spliterator<StreamOutcome<I, T>> trySplit() {
    return null;
  }

  @Override
  public long estimateSize() {
    return Long.MAX_VALUE;
  }

  @Override
  public int characteristics() {
    return NONNULL | (options.ordered() ? ORDERED : 0);
  }
}
