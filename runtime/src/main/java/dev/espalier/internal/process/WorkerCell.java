package dev.espalier.internal.process;

import dev.espalier.ChildSpec;
import dev.espalier.Down;
import dev.espalier.Exit;
import dev.espalier.ExitException;
import dev.espalier.ExitReason;
import dev.espalier.Self;
import dev.espalier.StartIgnoredException;
import dev.espalier.report.CrashReport;
import dev.espalier.report.UnhandledReport;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.DeferredCallMessage;
import dev.espalier.spi.Lifecycle;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One process of a user's class: makes the worker, hands it one message at a time, runs its
 * terminate method, dies. Owns no thread while it is idle.
 *
 * @param <W> the class of the worker
 */
final class WorkerCell<W> extends SignalledCell {
  private final ChildSpec.Worker<W> spec;

  private @Nullable StartDeadline startDeadline;

  // Only for the process's own thread:
  private @Nullable W worker;
  private @Nullable ExitReason wish; // what Self.stop has said
  private @Nullable Queue<Self.Action> continuations; // most never have any

  // Made by the process's own thread, read by whoever cuts it off; most never have any:
  private volatile @Nullable CellTimers timers;
  private volatile @Nullable IdleTimeout idleTimeout;
  private volatile @Nullable DeferredReplies deferredReplies;

  WorkerCell(Place<W> place, TreeContext context, Parent parent, ChildSpec.Worker<W> spec) {
    super(place, context, parent);
    this.spec = spec;
  }

  // ---------------------------------------------------------------------------------- life

  @Override
  void beforeStart() {
    startDeadline = StartDeadline.of(this, spec.startTimeout());
  }

  @Override
  void live() {
    if (!isAlive() || (worker == null && !begin())) {
      return; // it may have been killed before its thread ran
    }
    if (loops()) {
      if (mayGoOn()) {
        loop();
      }
      return;
    }
    do {
      Message message;
      while (mayGoOn() && (message = next()) != null) {
        if (!message.isVoid()) {
          handle(message);
        }
      }
    } while (isAlive() && !rest());
  }

  @Override
  void fail(Throwable unexpected) {
    end(ExitReason.crash(unexpected), null);
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
      prepare(made);
    } catch (StartIgnoredException declined) {
      if (die(ExitReason.normal())) {
        release();
        announceIgnored();
      }
      return false;
    } catch (Throwable thrown) {
      end(reasonOf(thrown), null);
      return false;
    }
    if (!isAlive() || (startDeadline != null && !startDeadline.met())) {
      return false;
    }
    startDeadline = null;
    hasStarted();
    Lifecycle.Hook<W> afterStart = spec.lifecycle().afterStart();
    if (afterStart != null && mayGoOn()) {
      handle(new HookMessage<>(this, afterStart, "@AfterStart"));
    } else if (idleTimeout != null) {
      idleTimeout.arm();
    }
    if (wish != null) {
      terminate(wish, null); // the constructor has asked for it
    }
    return isAlive();
  }

  private void prepare(W made) {
    for (Lifecycle.Periodic<W> periodic : spec.lifecycle().periodics()) {
      timers()
          .every(
              TimeUnit.MILLISECONDS.toNanos(periodic.millis()),
              periodic.name(),
              () -> periodic.hook().run(made));
    }
    if (made instanceof Runnable) {
      mustBeAbleTo(
          "neither timers nor messages can run",
          timers == null && idleTimeout == null && continuations == null);
      becomeLoop();
    }
    if (spec.lifecycle().trapsExits() || made instanceof AutoCloseable) {
      trapExitsUnlessDecided();
    }
  }

  private @Nullable Message next() {
    Queue<Self.Action> first = continuations;
    if (first != null) {
      Self.Action continuation = first.poll();
      if (continuation != null) {
        return new ContinueMessage(continuation);
      }
    }
    return take();
  }

  private void handle(Message message) {
    IdleTimeout idle = idleTimeout;
    if (idle != null) {
      idle.heard(message);
    }
    try {
      message.handle(this);
    } catch (Throwable thrown) {
      ExitReason ordered = order();
      if (ordered != null && isOrdersDoing(thrown)) {
        carryOut(ordered);
      } else {
        terminate(reasonOf(thrown), message);
      }
      return;
    }
    Thread.interrupted(); // a flag that this handler has left set must not hit the next one
    if (wish != null) {
      terminate(wish, message); // OTP: the reply of {stop, Reason, Reply, _} follows terminate
      return;
    }
    message.reply();
    idle = idleTimeout;
    if (idle != null) {
      idle.arm();
    }
  }

  private void loop() {
    ExitReason reason = ExitReason.normal();
    try {
      ((Runnable) Objects.requireNonNull(worker)).run();
      ExitReason wished = wish;
      ExitReason ordered = order();
      reason = ordered != null ? ordered : wished != null ? wished : reason;
    } catch (Throwable thrown) {
      reason = reasonOf(thrown);
    }
    terminate(reason, null);
  }

  /** The exit reason of a process in which this was thrown; an order to end explains some of it. */
  private ExitReason reasonOf(Throwable thrown) {
    ExitReason ordered = order();
    return ordered != null && isOrdersDoing(thrown) ? ordered : reasonOfThrown(thrown);
  }

  static ExitReason reasonOfThrown(Throwable thrown) {
    return thrown instanceof ExitException exit ? exit.reason() : ExitReason.crash(thrown);
  }

  // ---------------------------------------------------------------------------------- death

  @Override
  void terminate(ExitReason reason, @Nullable Message last) {
    beginTerminating();
    if (!isAlive()) {
      return; // cut off meanwhile: nothing of it may run any more
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
      end = reasonOfThrown(thrown); // as in OTP: what terminate throws is the reason
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

  @Override
  void release() {
    CellTimers running = timers;
    if (running != null) {
      running.cancelAll();
    }
    IdleTimeout idle = idleTimeout;
    if (idle != null) {
      idle.cancel();
    }
  }

  @Override
  void failWaiting(ExitReason reason) {
    super.failWaiting(reason);
    DeferredReplies deferred = deferredReplies;
    if (deferred != null) {
      deferred.failAll(reason);
    }
  }

  @Override
  CrashReport crashed(ExitReason reason, @Nullable Message last) {
    Waiting lost = waiting();
    DeferredReplies deferred = deferredReplies;
    int calls = lost.calls() + (deferred == null ? 0 : deferred.size());
    return new CrashReport(
        path(), label(), reason, during(last), null, null, List.of(), calls, lost.casts());
  }

  private String during(@Nullable Message last) {
    if (!isStarted()) {
      return "starting";
    }
    if (last != null) {
      return last.describe();
    }
    return loops() ? "run()" : "stopping";
  }

  // ---------------------------------------------------------------------------------- messages

  @SuppressWarnings("unchecked") // a ref of this place was made for this class of worker
  <R extends @Nullable Object> R deliverCall(CallMessage<?, R> message) throws Throwable {
    return ((CallMessage<W, R>) message).handle(Objects.requireNonNull(worker));
  }

  @SuppressWarnings("unchecked") // a ref of this place was made for this class of worker
  CompletionStage<?> beginCall(DeferredCallMessage<?, ?> message) throws Throwable {
    return ((DeferredCallMessage<W, ?>) message).begin(Objects.requireNonNull(worker));
  }

  @SuppressWarnings("unchecked") // a ref of this place was made for this class of worker
  void deliverCast(CastMessage<?> message) throws Throwable {
    ((CastMessage<W>) message).handle(Objects.requireNonNull(worker));
  }

  void runHook(Lifecycle.Hook<W> hook) throws Throwable {
    hook.run(Objects.requireNonNull(worker));
  }

  void heardOf(Exit exit) throws Throwable {
    Lifecycle.SignalHook<W, Exit> onExit = spec.lifecycle().onExit();
    if (onExit != null) {
      onExit.run(Objects.requireNonNull(worker), exit);
    } else {
      unhandled("exit(" + exit.from().path() + ", " + exit.reason() + ")");
    }
  }

  void heardOf(Down down) throws Throwable {
    Lifecycle.SignalHook<W, Down> onDown = spec.lifecycle().onDown();
    if (onDown != null) {
      onDown.run(Objects.requireNonNull(worker), down);
    } else {
      unhandled("down(" + down.process().path() + ", " + down.reason() + ")");
    }
  }

  private void unhandled(String message) {
    String mine = Objects.requireNonNull(worker).getClass().getName();
    context().report(() -> new UnhandledReport(path(), mine, message));
  }

  // ---------------------------------------------------------------------------------- Self

  boolean wantsDowns() {
    return spec.lifecycle().onDown() != null;
  }

  /** Ends the process after the current handler; the first reason counts. In its own thread. */
  void wishToEnd(ExitReason reason) {
    if (wish == null) {
      wish = reason;
    }
  }

  /** Has something done right after the current handler. In the process's own thread. */
  void continueWith(Self.Action action) {
    mustBeAbleTo("nothing can follow its handlers", !loops());
    if (continuations == null) {
      continuations = new ArrayDeque<>(2);
    }
    continuations.add(action);
  }

  IdleTimeout idleTimeout() {
    mustBeAbleTo("it has no time-outs", !loops());
    IdleTimeout mine = idleTimeout;
    if (mine == null) {
      mine = new IdleTimeout(this);
      idleTimeout = mine;
    }
    return mine;
  }

  CellTimers timers() {
    mustBeAbleTo("timers cannot run", !loops());
    CellTimers mine = timers;
    if (mine == null) {
      mine = new CellTimers(this);
      timers = mine;
    }
    return mine;
  }

  DeferredReplies deferredReplies() {
    DeferredReplies mine = deferredReplies;
    if (mine == null) {
      mine = new DeferredReplies(this);
      deferredReplies = mine;
    }
    return mine;
  }

  void mustBeAbleTo(String problem, boolean able) {
    if (!able) {
      throw new IllegalStateException(
          "`" + path() + "` is a loop (a Runnable), so its thread is taken and " + problem);
    }
  }
}
