package dev.espalier.internal.process;

import dev.espalier.ChildSpec;
import dev.espalier.Exit;
import dev.espalier.ExitException;
import dev.espalier.ExitReason;
import dev.espalier.StartIgnoredException;
import dev.espalier.internal.report.Report;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.Lifecycle;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One process of a user's class: makes the worker, hands it one message at a time, runs its
 * terminate method, dies. Owns no thread while it is idle.
 *
 * @param <W> the class of the worker
 */
final class WorkerCell<W> extends ActivatedCell {

  /*
   * How it ends: everything comes down to die(reason), which only the first caller wins. Usually that
   * is the process's own thread, after the terminate method. It is somebody else's when the process is
   * killed: then its thread, which may be inside a handler, finds out when it comes back, touches
   * nothing any more, and ends. Until then it is a zombie.
   *
   * A process that traps exits (it has a terminate method) takes the request to stop as a message, in
   * its turn. One that does not obeys at once: between two messages, or, if it is inside a handler,
   * as soon as the interrupted handler returns. OTP would cut that handler off; a JVM cannot, and two
   * bodies of one child at a time would be worse than a few milliseconds of delay.
   */

  private static final String NO_TIMERS_IN_LOOPS =
      "`%s` is a loop (a Runnable), so its thread is taken and timers cannot run";

  private final ChildSpec.Worker<W> spec;

  /** Why the process has to end without any further message, once somebody has ordered that. */
  private volatile @Nullable ExitReason order;

  /** Whether it takes the request to stop as a message. Written before the start is announced. */
  private volatile boolean trapsExits;

  /** Whether it is a loop. Written before the start is announced. */
  private volatile boolean loops;

  /** Whether the terminate method has begun. Guarded by this. */
  private boolean terminating;

  // Only for the process's own thread:
  private @Nullable W worker;
  private @Nullable ExitReason wish; // what Self.stop has said
  private volatile @Nullable CellTimers timers; // read by whoever kills it

  WorkerCell(Place<W> place, TreeContext context, Parent parent, ChildSpec.Worker<W> spec) {
    super(place, context, parent);
    this.spec = spec;
  }

  // ---------------------------------------------------------------------------------- life

  @Override
  void live() {
    if (!isAlive() || (worker == null && !begin())) {
      return; // it may have been killed before its thread ran
    }
    if (loops) {
      if (mayGoOn()) {
        loop();
      }
      return;
    }
    do {
      Message message;
      while (mayGoOn() && (message = take()) != null) {
        handle(message);
      }
    } while (isAlive() && !rest());
  }

  @Override
  void fail(Throwable unexpected) {
    end(ExitReason.crash(unexpected), null);
  }

  @Override
  boolean isOrdered() {
    return order != null;
  }

  /** Whether the next message may be handled; carries out an order to end. */
  private boolean mayGoOn() {
    ExitReason ordered = order;
    if (ordered != null) {
      terminate(ordered, null);
    }
    return isAlive();
  }

  /** Makes the worker; says whether it lives. */
  private boolean begin() {
    try {
      W made = spec.factory().start(new WorkerContext<>(this));
      Thread.interrupted(); // as after a handler
      if (made == null) {
        throw new IllegalStateException("the start function of `" + path() + "` returned null");
      }
      worker = made;
      trapsExits = spec.lifecycle().trapsExits() || made instanceof AutoCloseable;
      startTimers(made);
      loops = made instanceof Runnable;
    } catch (StartIgnoredException declined) {
      if (die(ExitReason.normal())) {
        cancelTimers();
        announceIgnored();
      }
      return false;
    } catch (Throwable thrown) {
      end(reasonOf(thrown, order), null);
      return false;
    }
    if (!isAlive()) {
      return false;
    }
    hasStarted();
    Lifecycle.Hook<W> afterStart = spec.lifecycle().afterStart();
    if (afterStart != null && mayGoOn()) {
      handle(new HookMessage<>(this, afterStart, "@AfterStart"));
    }
    if (wish != null) {
      terminate(wish, null); // the constructor has asked for it
    }
    return isAlive();
  }

  private void startTimers(W made) {
    for (Lifecycle.Periodic<W> periodic : spec.lifecycle().periodics()) {
      timers()
          .every(
              TimeUnit.MILLISECONDS.toNanos(periodic.millis()),
              periodic.name(),
              () -> periodic.hook().run(made));
    }
    if (made instanceof Runnable && timers != null) {
      throw new IllegalStateException(NO_TIMERS_IN_LOOPS.formatted(path()));
    }
  }

  private void handle(Message message) {
    try {
      message.handle(this);
    } catch (Throwable thrown) {
      terminate(reasonOf(thrown, order), message);
      return;
    }
    Thread.interrupted(); // a flag that this handler has left set must not hit the next one
    if (wish != null) {
      terminate(wish, message); // OTP: the reply of {stop, Reason, Reply, _} follows terminate
    } else {
      message.reply();
    }
  }

  private void loop() {
    ExitReason reason = ExitReason.normal();
    try {
      ((Runnable) Objects.requireNonNull(worker)).run();
      ExitReason wished = wish;
      ExitReason ordered = order;
      reason = ordered != null ? ordered : wished != null ? wished : reason;
    } catch (Throwable thrown) {
      reason = reasonOf(thrown, order);
    }
    terminate(reason, null);
  }

  /** What was thrown because of an order to end is no crash. */
  private static ExitReason reasonOf(Throwable thrown, @Nullable ExitReason ordered) {
    return ordered != null && Interruption.explains(thrown) ? ordered : reasonOf(thrown);
  }

  static ExitReason reasonOf(Throwable thrown) {
    return thrown instanceof ExitException exit ? exit.reason() : ExitReason.crash(thrown);
  }

  // ---------------------------------------------------------------------------------- death

  /** Runs the terminate method, if there is one, and ends. In the process's own thread. */
  void terminate(ExitReason reason, @Nullable Message last) {
    // Whoever has ordered the end has set the flag, or is about to; close() must not fail because
    // of that. A kill sets it, too, but not before the process is dead, hence in this order.
    synchronized (this) {
      terminating = true;
      Thread.interrupted();
    }
    if (!isAlive()) {
      return; // killed meanwhile: nothing of it may run any more
    }
    ExitReason end = reason;
    W made = Objects.requireNonNull(worker);
    try {
      Lifecycle.TerminateHook<W> hook = spec.lifecycle().terminate();
      if (hook != null) {
        hook.run(made, reason);
      } else if (made instanceof AutoCloseable closeable) {
        closeable.close();
      }
    } catch (Throwable thrown) {
      end = reasonOf(thrown); // as in OTP: what terminate throws is the reason
      keepFirst(thrown, reason);
    }
    if (last != null && isAlive()) {
      last.reply(); // after the terminate method, as in OTP; a crashed handler has nothing to reply
    }
    end(end, last);
  }

  /** What terminate throws replaces the reason, but the first crash must not be lost. */
  @SuppressWarnings("ReferenceEquality") // nothing suppresses itself
  private static void keepFirst(Throwable later, ExitReason first) {
    if (first instanceof ExitReason.Crash crash && crash.cause() != later) {
      later.addSuppressed(crash.cause());
    }
  }

  private void end(ExitReason reason, @Nullable Message last) {
    if (!die(reason)) {
      return;
    }
    cancelTimers();
    if (!reason.isClean() && !reason.equals(order) && !(reason instanceof ExitReason.Killed)) {
      context().report(() -> crashed(reason, last));
    }
    announce(reason);
  }

  private Report crashed(ExitReason reason, @Nullable Message last) {
    Waiting lost = waiting();
    return new Report.Crashed(path(), reason, during(last), lost.calls(), lost.casts());
  }

  private String during(@Nullable Message last) {
    if (!isStarted()) {
      return "starting";
    }
    if (last != null) {
      return last.describe();
    }
    return loops ? "run()" : "stopping";
  }

  private void cancelTimers() {
    CellTimers mine = timers;
    if (mine != null) {
      mine.cancelAll();
    }
  }

  @Override
  void kill() {
    if (!die(ExitReason.killed())) {
      return;
    }
    Thread body = runner();
    if (body != null) {
      body.interrupt();
      Zombie.watch(this, body);
    }
    cancelTimers();
    announce(ExitReason.killed());
  }

  @Override
  void askToStop() {
    stopWith(ExitReason.shutdown());
  }

  @Override
  void signal(ExitReason reason) {
    if (trapsExits && !loops) {
      send(new ExitMessage<>(this, reason));
    } else if (!(reason instanceof ExitReason.Normal)) {
      obey(reason);
    }
  }

  /** A stranger's exit signal, in its turn. */
  void heardOfExit(ExitReason reason) throws Throwable {
    Lifecycle.SignalHook<W, Exit> onExit = spec.lifecycle().onExit();
    if (onExit != null) {
      onExit.run(Objects.requireNonNull(worker), new Exit(place(), reason));
    }
  }

  @Override
  void orphaned() {
    stopWith(ExitReason.killed());
  }

  private void stopWith(ExitReason reason) {
    if (trapsExits && !loops) {
      send(new StopMessage(reason));
      if (isScheduled()) {
        context().rescue().watch(this);
      }
      return;
    }
    obey(reason);
  }

  /** Ends without a further message. */
  private void obey(ExitReason reason) {
    order = reason;
    if (takeIfAtRest()) {
      end(reason, null); // nobody is at work, and no terminate method has to run
      return;
    }
    synchronized (this) {
      Thread body = runner();
      if (body != null && !terminating) {
        body.interrupt(); // only ever a thread of this process: each activation has its own
      }
    }
  }

  // ---------------------------------------------------------------------------------- messages

  @SuppressWarnings("unchecked") // a ref of this place was made for this class of worker
  <R extends @Nullable Object> R deliverCall(CallMessage<?, R> message) throws Throwable {
    return ((CallMessage<W, R>) message).handle(Objects.requireNonNull(worker));
  }

  void runHook(Lifecycle.Hook<W> hook) throws Throwable {
    hook.run(Objects.requireNonNull(worker));
  }

  @SuppressWarnings("unchecked") // a ref of this place was made for this class of worker
  void deliverCast(CastMessage<?> message) throws Throwable {
    ((CastMessage<W>) message).handle(Objects.requireNonNull(worker));
  }

  // ---------------------------------------------------------------------------------- Self

  /** Ends the process after the current handler; the first reason counts. In its own thread. */
  void wishToEnd(ExitReason reason) {
    if (wish == null) {
      wish = reason;
    }
  }

  CellTimers timers() {
    if (loops) {
      throw new IllegalStateException(NO_TIMERS_IN_LOOPS.formatted(path()));
    }
    CellTimers mine = timers;
    if (mine == null) {
      mine = new CellTimers(this);
      timers = mine;
    }
    return mine;
  }
}
