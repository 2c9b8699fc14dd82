package dev.espalier.internal.process;

import dev.espalier.AsyncStreamOptions;
import dev.espalier.Exit;
import dev.espalier.ExitReason;
import dev.espalier.StreamOutcome;
import dev.espalier.TaskFunction;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The task of one element of a {@link TaskStream}, from before its start until its stream has been
 * told of its end.
 *
 * @param <I> the type of the elements
 * @param <T> the type of the values
 */
final class StreamTask<I extends @Nullable Object, T extends @Nullable Object> extends TaskProcess {

  /*
   * The outcome is made when the process has died, of what it has left until then: what a body that
   * was cut off does later changes nothing. Its tie to the consuming process is no link, since that
   * would leave an exit message for each element with a consumer that traps exits.
   */

  private final I input;
  private final TaskFunction<? super I, ? extends T> function;
  private final AsyncStreamOptions options;
  private final Consumer<StreamTask<I, T>> whenEnded;
  private final Watch consumersEnd = new Watch.Then(this::orphaned);

  private volatile Timers.@Nullable Scheduled deadline;
  private volatile StreamOutcome.@Nullable Ok<I, T> returned;
  private volatile boolean tooLate;
  private volatile boolean unwanted;

  // Written in this order, before the stream is told of the end:
  private boolean timedOut;
  private boolean fatal;
  private volatile @Nullable StreamOutcome<I, T> outcome;

  /**
   * Prepares a task for the current thread, which consumes the stream.
   *
   * @param whenEnded told in any thread; must be short
   */
  StreamTask(
      I input,
      TaskFunction<? super I, ? extends T> function,
      AsyncStreamOptions options,
      Consumer<StreamTask<I, T>> whenEnded) {
    super(function);
    this.input = input;
    this.function = function;
    this.options = options;
    this.whenEnded = whenEnded;
  }

  @Override
  void begun(WorkerCell<?> process) {
    long nanos = TaskLauncher.positive(options.timeout());
    if (nanos < Long.MAX_VALUE) {
      deadline = process.context().timers().after(nanos, () -> timeIsOver(process));
    }
    ProcessCell<?> consumer = caller();
    if (consumer != null) {
      consumer.bonds().watch(consumersEnd); // tells at once if it has ended
    }
  }

  @Override
  void work() throws Exception {
    returned = new StreamOutcome.Ok<>(function.apply(input));
  }

  private void timeIsOver(WorkerCell<?> process) {
    if (returned == null) {
      tooLate = true;
      process.kill();
    }
  }

  /** Nobody is left who could take the outcome. */
  private void orphaned(ExitReason reason) {
    ProcessCell<?> consumer = caller();
    WorkerCell<?> process = cell();
    if (consumer != null && process != null) {
      ExitReason why = reason instanceof ExitReason.Normal ? ExitReason.shutdown() : reason;
      Exit exit = new Exit(consumer.place(), why);
      process.context().control().execute(() -> process.signal(exit));
    }
  }

  /** Cuts the process off because the stream has been closed. */
  void drop() {
    unwanted = true;
    abandon();
  }

  // ---------------------------------------------------------------------------------- the end

  @Override
  void ended(ExitReason reason) {
    Timers.Scheduled timer = deadline;
    if (timer != null) {
      timer.cancel();
    }
    ProcessCell<?> consumer = caller();
    if (consumer != null) {
      consumer.bonds().remove(consumersEnd);
    }
    StreamOutcome.Ok<I, T> ok = returned;
    timedOut = ok == null && tooLate && reason instanceof ExitReason.Killed;
    fatal = ok == null && !timedOut && isFatal(reason);
    ExitReason why = timedOut ? ExitReason.because("timeout") : reason;
    outcome = ok == null ? new StreamOutcome.Exit<>(input, why) : ok;
    if (fatal) {
      doom(Objects.requireNonNull(consumer), reason);
    }
    whenEnded.accept(this);
  }

  private boolean isFatal(ExitReason reason) {
    return options.linked()
        && !unwanted
        && !(reason instanceof ExitReason.Normal)
        && obeysExits(caller());
  }

  private void doom(ProcessCell<?> consumer, ExitReason reason) {
    Exit exit = new Exit(process().place(), reason);
    consumer.context().control().execute(() -> consumer.signal(exit));
  }

  private WorkerCell<?> process() {
    return Objects.requireNonNull(cell());
  }

  boolean hasEnded() {
    return outcome != null;
  }

  /** After the end: whether it was killed because it has taken too long. */
  boolean hasTimedOut() {
    return timedOut;
  }

  /** After the end: its outcome, unless that is the end of the current process. */
  StreamOutcome<I, T> outcome() {
    StreamOutcome<I, T> settled = Objects.requireNonNull(outcome);
    if (fatal && settled instanceof StreamOutcome.Exit<I, T> exit) {
      dieOf(process().place(), exit.reason()); // the signal is on its way, but must not be outrun
    }
    return settled;
  }
}
