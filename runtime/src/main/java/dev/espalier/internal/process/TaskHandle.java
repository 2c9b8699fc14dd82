package dev.espalier.internal.process;

import dev.espalier.CallFailedException;
import dev.espalier.CallTimeoutException;
import dev.espalier.ExitException;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.Task;
import dev.espalier.TaskOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A task whose outcome somebody wants: what its process leaves behind, and who may take it.
 *
 * @param <T> the type of the value
 */
final class TaskHandle<T extends @Nullable Object> extends TaskProcess implements Task<T> {

  /*
   * The outcome is settled once: by the value or by the death, whichever comes first, and always
   * before `death` is, so whoever has waited for the death finds it. `taken` is what a mailbox would be
   * in Elixir: there is one message with the outcome, and whoever takes it leaves none for others.
   */

  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);

  private final Callable<T> work;
  private final boolean linked;
  private final CompletableFuture<TaskOutcome<T>> outcome = new CompletableFuture<>();
  private final CompletableFuture<ExitReason> death = new CompletableFuture<>();
  private final AtomicBoolean taken = new AtomicBoolean();

  /**
   * Who waits for this task among others. Guarded by this. Futures that depend on the outcome would
   * do, but could not be taken back, and a long-lived task may be waited for again and again.
   */
  private @Nullable List<Consumer<TaskOutcome<?>>> waiting;

  /** Whether the death of the task is that of its owner. Written before the outcome is settled. */
  private volatile boolean fatal;

  /** Why the owner had ended before the work began. Only for the process's own thread. */
  private @Nullable ExitReason orphanedBy;

  TaskHandle(Callable<T> work, boolean linked) {
    super(work);
    this.work = work;
    this.linked = linked && caller() != null;
  }

  static <T extends @Nullable Object> TaskHandle<T> completed(T value) {
    TaskHandle<T> handle = new TaskHandle<>(() -> value, false);
    handle.outcome.complete(new TaskOutcome.Ok<>(value));
    handle.death.complete(ExitReason.noproc());
    return handle;
  }

  // ---------------------------------------------------------------------------------- the process

  /** The link is there before the work begins, and before whoever wants it knows of the process. */
  @Override
  void begun(WorkerCell<?> process) {
    ProcessCell<?> owner = caller();
    if (linked && owner != null && !Bonds.link(process, owner)) {
      orphanedBy = Objects.requireNonNullElse(owner.exit(), ExitReason.noproc());
    }
  }

  @Override
  void work() throws Exception {
    if (orphanedBy != null) { // nobody is left who could want it
      throw new ExitException(ExitReason.shutdown(orphanedBy));
    }
    settle(new TaskOutcome.Ok<>(work.call())); // too late if it was cut off meanwhile
  }

  @Override
  void ended(ExitReason reason) {
    fatal = !(reason instanceof ExitReason.Normal) && isLinked();
    settle(new TaskOutcome.Exit<>(reason));
    death.complete(reason);
  }

  private void settle(TaskOutcome<T> settled) {
    if (outcome.complete(settled)) {
      List<Consumer<TaskOutcome<?>>> toTell;
      synchronized (this) {
        toTell = Objects.requireNonNullElse(waiting, List.of());
        waiting = null;
      }
      toTell.forEach(each -> each.accept(settled));
    }
  }

  /** Has somebody told of the outcome, once, in any thread; at once if it is there. */
  void tell(Consumer<TaskOutcome<?>> whenSettled) {
    synchronized (this) {
      if (!outcome.isDone()) {
        if (waiting == null) {
          waiting = new ArrayList<>(1);
        }
        waiting.add(whenSettled);
        return;
      }
    }
    whenSettled.accept(outcome.join());
  }

  /** Takes that back. */
  synchronized void forget(Consumer<TaskOutcome<?>> whenSettled) {
    if (waiting != null) {
      waiting.remove(whenSettled);
    }
  }

  /** How many are to be told. */
  synchronized int waiting() {
    return waiting == null ? 0 : waiting.size();
  }

  /** Whether the owner will get, or has got, an exit signal from the end of this task. */
  private boolean isLinked() {
    ProcessCell<?> owner = caller();
    WorkerCell<?> process = cell();
    return linked && owner != null && process != null && owner.bonds().isLinkedTo(process);
  }

  private void unlink() {
    ProcessCell<?> owner = caller();
    WorkerCell<?> process = cell();
    if (linked && owner != null && process != null) {
      Bonds.unlink(owner, process);
    }
  }

  // ---------------------------------------------------------------------------------- taking

  /** Refuses anybody but the owner, if that is a process. */
  void mustBeMine() {
    CurrentProcess.mayAct();
    ProcessCell<?> owner = caller();
    ProcessCell<?> me = CurrentProcess.get();
    if (owner != null && me != owner) {
      throw new IllegalStateException(
          "the task "
              + ref().path()
              + " belongs to "
              + owner.place().path()
              + ", and only that process may wait for it or end it");
    }
  }

  void mustNotBeTaken() {
    if (taken.get()) {
      throw alreadyTaken();
    }
  }

  private IllegalStateException alreadyTaken() {
    return new IllegalStateException("the outcome of " + ref().path() + " was taken already");
  }

  boolean isTaken() {
    return taken.get();
  }

  /** Takes the outcome, whether it is there or is still to come; false if it was taken before. */
  boolean take() {
    return taken.compareAndSet(false, true);
  }

  /** Takes the outcome; somebody else may have been faster if no process owns the task. */
  void takeOrRefuse() {
    if (!take()) {
      throw alreadyTaken();
    }
  }

  /** The outcome if it is there; unless its being there is the end of the current process. */
  @Nullable TaskOutcome<T> peek() {
    TaskOutcome<T> settled = outcome.getNow(null);
    if (fatal && settled instanceof TaskOutcome.Exit<T> exit) {
      dieOf(ref(), exit.reason()); // the signal is on its way, but must not be outrun
    }
    return settled;
  }

  private Optional<TaskOutcome<T>> takeIfThere() {
    TaskOutcome<T> settled = peek();
    return settled != null && take() ? Optional.of(settled) : Optional.empty();
  }

  /** The value of an outcome that was taken. */
  T valueOf(TaskOutcome<? extends T> settled, String request) {
    return switch (settled) {
      case TaskOutcome.Ok<? extends T> ok -> ok.value();
      case TaskOutcome.Exit<? extends T> exit ->
          throw new CallFailedException(exit.reason(), ref().path(), request);
    };
  }

  CompletableFuture<TaskOutcome<T>> outcome() {
    return outcome;
  }

  private Place<?> place() {
    WorkerCell<?> process = cell();
    return process == null ? Place.root("completed") : process.place();
  }

  private Wait waitFor(String request, long nanos) {
    Wait wait = new Wait(place(), request, nanos);
    wait.mustNotBeForMyself();
    return wait;
  }

  // ---------------------------------------------------------------------------------- Task

  @Override
  public ProcessRef ref() {
    return place();
  }

  @Override
  public T await() {
    return await(DEFAULT_TIMEOUT);
  }

  @Override
  public T await(Duration timeout) {
    String request = "await(" + timeout + ")";
    Wait wait = waitFor(request, TaskLauncher.positive(timeout));
    mustBeMine();
    mustNotBeTaken();
    try {
      wait.until(outcome);
    } catch (CallTimeoutException late) {
      take(); // as in Elixir nobody listens any more
      throw late;
    }
    TaskOutcome<T> settled = Objects.requireNonNull(peek());
    takeOrRefuse();
    return valueOf(settled, request);
  }

  @Override
  public Optional<TaskOutcome<T>> poll() {
    mustBeMine();
    return takeIfThere();
  }

  @Override
  public Optional<TaskOutcome<T>> poll(Duration timeout) {
    Wait wait = waitFor("poll(" + timeout + ")", TaskLauncher.notNegative(timeout));
    mustBeMine();
    if (!isTaken()) {
      wait.sees(outcome);
    }
    return takeIfThere();
  }

  @Override
  public Optional<TaskOutcome<T>> shutdown() {
    return shutdown(DEFAULT_TIMEOUT);
  }

  @Override
  public Optional<TaskOutcome<T>> shutdown(Duration timeout) {
    long nanos = TaskLauncher.notNegative(timeout);
    return end("shutdown(" + timeout + ")", nanos, false);
  }

  @Override
  public Optional<TaskOutcome<T>> kill() {
    return end("kill()", Long.MAX_VALUE, true);
  }

  private Optional<TaskOutcome<T>> end(String request, long nanos, boolean brutally) {
    Wait wait = waitFor(request, nanos);
    mustBeMine();
    unlink();
    WorkerCell<?> process = cell();
    boolean wasAlive = process != null && process.isAlive();
    if (process != null && brutally) {
      process.kill();
    } else if (process != null) {
      process.stop(ExitReason.shutdown());
      if (!wait.sees(death)) {
        process.kill();
      }
    }
    ExitReason reason = new Wait(wait.target(), request, Long.MAX_VALUE).until(death);
    if (take()) {
      return switch (outcome.join()) {
        case TaskOutcome.Ok<T> ok -> Optional.of(ok);
        case TaskOutcome.Exit<T> exit -> unlessWanted(reason, brutally);
      };
    }
    return unlessWanted(wasAlive ? reason : ExitReason.noproc(), brutally);
  }

  /** Only the end that was asked for is not worth a word. */
  private static <T extends @Nullable Object> Optional<TaskOutcome<T>> unlessWanted(
      ExitReason reason, boolean brutally) {
    boolean wanted =
        brutally ? reason instanceof ExitReason.Killed : reason instanceof ExitReason.Shutdown;
    return wanted ? Optional.empty() : Optional.of(new TaskOutcome.Exit<>(reason));
  }

  @Override
  public Optional<TaskOutcome<T>> ignore() {
    mustBeMine();
    Optional<TaskOutcome<T>> there = takeIfThere();
    unlink();
    take(); // what is still to come is for nobody
    return there;
  }

  @Override
  public String toString() {
    return "Task[" + ref().path() + "]";
  }
}
