package dev.espalier.internal.process;

import dev.espalier.AsyncStreamOptions;
import dev.espalier.CallInterruptedException;
import dev.espalier.ChildSpec;
import dev.espalier.DynamicSupervisorRef.DynamicChild;
import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.Self;
import dev.espalier.StreamOutcome;
import dev.espalier.Task;
import dev.espalier.TaskFunction;
import dev.espalier.TaskSupervisor;
import dev.espalier.annotations.Restart;
import dev.espalier.internal.supervision.Answer;
import dev.espalier.internal.supervision.Request;
import dev.espalier.spi.Placed;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The supervisor at a place as users see it whose children are tasks.
 *
 * @param tree the same as any supervisor
 */
record RunningTasks(RunningTree tree) implements TaskSupervisor, Placed {

  @Override
  public Place<?> place() {
    return tree.place();
  }

  @Override
  public String path() {
    return tree.path();
  }

  @Override
  public boolean isAlive() {
    return tree.isAlive();
  }

  @Override
  public String toString() {
    return path();
  }

  // ---------------------------------------------------------------------------------- starting

  @Override
  public <T extends @Nullable Object> Task<T> async(Callable<T> work) {
    return begun(new TaskHandle<>(Objects.requireNonNull(work, "work"), true));
  }

  @Override
  public <T extends @Nullable Object> Task<T> asyncNoLink(Callable<T> work) {
    return begun(new TaskHandle<>(Objects.requireNonNull(work, "work"), false));
  }

  private <T extends @Nullable Object> Task<T> begun(TaskHandle<T> handle) {
    start(handle, Restart.TEMPORARY, ChildSpec.DEFAULT_WORKER_SHUTDOWN);
    return handle;
  }

  @Override
  public ProcessRef startChild(Self.Action work) {
    return startChild(Restart.TEMPORARY, work);
  }

  @Override
  public ProcessRef startChild(Restart restart, Self.Action work) {
    Objects.requireNonNull(restart, "restart");
    LooseTask task = new LooseTask(Objects.requireNonNull(work, "work"));
    return start(task, restart, ChildSpec.DEFAULT_WORKER_SHUTDOWN);
  }

  /** Starts a task; when this returns its process is there, and its work may have begun. */
  ProcessRef start(TaskProcess task, Restart restart, int shutdown) {
    Wait wait = new Wait(place(), "start a task", Long.MAX_VALUE);
    wait.mustNotBeForMyStart();
    SupervisorCell supervisor = tree.alive();
    if (supervisor == null) {
      throw wait.failed(ExitReason.noproc());
    }
    mustHaveTasks(supervisor);
    CompletableFuture<Answer> answer =
        supervisor.ask(new Request.StartChild(task.spec(restart, shutdown)));
    Answer result;
    try {
      result = wait.until(answer);
    } catch (CallInterruptedException interrupted) {
      task.abandon(); // nobody will ever have a ref of it
      throw interrupted;
    }
    return switch (result) {
      case Answer.Started started -> RunningTree.placeOf(started.child());
      case Answer.TooMany ignored ->
          throw new IllegalStateException(
              "`" + path() + "` has as many tasks as it may have; give it more maxChildren");
      case Answer.Failed failed -> throw wait.failed(failed.reason());
      case Answer.Gone gone -> throw wait.failed(gone.reason());
      case Answer other -> throw RunningTree.unexpected(other);
    };
  }

  private void mustHaveTasks(SupervisorCell supervisor) {
    supervisor
        .spec()
        .filter(spec -> !(spec instanceof DynamicSupervisorSpec))
        .ifPresent(declared -> {
          throw new IllegalStateException(
              "the children of `"
                  + path()
                  + "` are declared; make it with ChildSpec.taskSupervisor, or with a"
                  + " DynamicSupervisorSpec");
        });
  }

  // ---------------------------------------------------------------------------------- streams

  @Override
  public <I extends @Nullable Object, T extends @Nullable Object>
      Stream<StreamOutcome<I, T>> asyncStream(
          Iterable<? extends I> inputs,
          TaskFunction<? super I, ? extends T> function,
          AsyncStreamOptions options) {
    Objects.requireNonNull(inputs, "inputs");
    return stream(inputs::iterator, function, options);
  }

  @Override
  public <I extends @Nullable Object, T extends @Nullable Object>
      Stream<StreamOutcome<I, T>> asyncStream(
          Stream<? extends I> inputs,
          TaskFunction<? super I, ? extends T> function,
          AsyncStreamOptions options) {
    Objects.requireNonNull(inputs, "inputs");
    return this.<I, T>stream(inputs::iterator, function, options).onClose(inputs::close);
  }

  private <I extends @Nullable Object, T extends @Nullable Object>
      Stream<StreamOutcome<I, T>> stream(
          Supplier<? extends Iterator<? extends I>> inputs,
          TaskFunction<? super I, ? extends T> function,
          AsyncStreamOptions options) {
    TaskStream<I, T> tasks = new TaskStream<>(this, inputs, function, options);
    return StreamSupport.stream(tasks, false).onClose(tasks::close);
  }

  // ---------------------------------------------------------------------------------- children

  @Override
  public List<ProcessRef> children() {
    return tree.asDynamicSupervisor().whichChildren().stream()
        .map(DynamicChild::process)
        .flatMap(Optional::stream)
        .filter(ProcessRef::isAlive) // its supervisor may not have heard of a death yet
        .toList();
  }

  @Override
  public int count() {
    return children().size();
  }

  @Override
  public boolean terminateChild(ProcessRef task) {
    return tree.asDynamicSupervisor().terminateChild(task);
  }

  @Override
  public List<ProcessRef> callers() {
    return TaskProcess.callers();
  }
}
