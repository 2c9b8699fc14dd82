package dev.espalier.internal.process;

import dev.espalier.ChildSpec;
import dev.espalier.Down;
import dev.espalier.Exit;
import dev.espalier.ExitException;
import dev.espalier.ExitReason;
import dev.espalier.StartIgnoredException;
import dev.espalier.annotations.Shutdown;
import dev.espalier.internal.supervision.Incarnation;
import dev.espalier.report.CrashReport;
import dev.espalier.report.UnhandledReport;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.DeferredCallMessage;
import dev.espalier.spi.Lifecycle;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One process of a user's class: makes the worker, hands it one message at a time, runs its
 * terminate method, dies. Owns no thread while it is idle.
 *
 * @param <W> the class of the worker
 */
sealed class WorkerCell<W> extends SignalledCell permits StandInCell {
  private final Lifecycle<W> lifecycle;
  private @Nullable W worker; // the user's object; only for the process's own thread

  /** Most have none. Made by the process's own thread, read by whoever cuts it off. */
  private volatile @Nullable Facilities facilities;

  WorkerCell(Place<W> place, Parent parent, Incarnation incarnation, Lifecycle<W> lifecycle) {
    super(place, parent, incarnation);
    this.lifecycle = lifecycle;
  }

  /**
   * What the worker is made of. Until the supervisor knows that it is made: of a temporary child it
   * then keeps no arguments, nor does anybody else.
   */
  @SuppressWarnings("unchecked") // the specification by which its supervisor has made this cell
  private ChildSpec.Worker<W> spec() {
    Incarnation mine = Objects.requireNonNull(incarnation());
    return (ChildSpec.Worker<W>) mine.child().spec().start();
  }

  /** The start function's class: there is one for each place where it is written. */
  Class<?> startFunction() {
    return spec().factory().getClass();
  }

  // ---------------------------------------------------------------------------------- life

  @Override
  void beforeStart() {
    int millis = spec().startTimeout();
    if (millis != Shutdown.INFINITY) {
      facilities().startWithin(millis);
    }
  }

  @Override
  void live(Activation activation) {
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
      while (mayGoOn() && (message = next(activation)) != null) {
        if (!message.isVoid()) {
          handle(message);
          activation.countHandled();
        }
        if (activation.isOver()) {
          passOn(activation);
          return;
        }
      }
    } while (isAlive() && !rest(activation));
  }

  @Override
  void fail(Throwable unexpected) {
    end(ExitReason.crash(unexpected), null);
  }

  /** As {@link #attempt}, while it is lent to the sender, or to who starts it. */
  @Nullable Runnable handleLent(Message message) {
    if (message instanceof StartMessage) {
      return beginLent();
    }
    Runnable ending = attempt(message);
    countHandled();
    return ending;
  }

  private @Nullable Runnable beginLent() {
    if (!make()) {
      return null;
    }
    if (facilities != null) {
      facilities.arm();
    }
    ExitReason wish = wish();
    return wish == null ? null : () -> terminate(wish, null);
  }

  /** Makes the worker and goes on to its first message; says whether it lives. */
  private boolean begin() {
    if (!make()) {
      return false;
    }
    Lifecycle.Hook<W> afterStart = lifecycle.afterStart();
    if (afterStart != null && mayGoOn()) {
      handle(new HookMessage<>(this, afterStart, "@AfterStart"));
    } else if (facilities != null) {
      facilities.arm();
    }
    ExitReason wish = wish();
    if (wish != null) {
      terminate(wish, null); // the constructor has asked for it
    }
    return isAlive();
  }

  /** Makes the worker and announces it; says whether it lives. */
  private boolean make() {
    try {
      W made = spec().factory().start(new WorkerContext<>(this));
      if (loan() == null) {
        Thread.interrupted(); // as after a handler; who has borrowed the process keeps its own flag
      }
      if (made == null) {
        throw new IllegalStateException("the start function of `" + path() + "` returned null");
      }
      worker = made;
      Preparation.of(this, lifecycle, made);
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
    if (!isAlive() || (facilities != null && !facilities.hasStartedInTime())) {
      return false;
    }
    hasStarted();
    return true;
  }

  /** Whether it uses something that a loop, whose thread is taken, could not have. */
  boolean needsMessages() {
    return facilities != null && facilities.needsMessages();
  }

  private @Nullable Message next(Activation activation) {
    Facilities mine = facilities;
    return mine == null ? activation.take() : mine.next(activation);
  }

  private void handle(Message message) {
    Runnable ending = attempt(message);
    Thread.interrupted(); // a flag that this handler has left set must not hit the next one
    if (ending != null) {
      ending.run();
    }
  }

  /** Handles a message; says what has to be done if the process ends because of it. */
  private @Nullable Runnable attempt(Message message) {
    Facilities mine = facilities;
    if (mine != null) {
      mine.before(message);
    }
    try {
      message.handle(this);
    } catch (Throwable thrown) {
      ExitReason ordered = order();
      if (ordered != null && isOrdersDoing(thrown)) {
        return () -> carryOut(ordered);
      }
      ExitReason reason = reasonOfThrown(thrown);
      return () -> terminate(reason, message);
    }
    ExitReason wish = wish();
    if (wish != null) { // OTP: the reply of {stop, Reason, Reply, _} follows terminate
      return () -> terminate(wish, message);
    }
    mine = facilities;
    if (mine != null) {
      mine.arm(); // first: for whoever has the reply, time is running
    }
    message.reply();
    if (mine != null) {
      mine.after(message);
    }
    return null;
  }

  @Override
  boolean isLendable() {
    return !isSuspended();
  }

  @Override
  final boolean hasMoreToDo() {
    return loops() || (facilities != null && facilities.hasContinuations());
  }

  private void loop() {
    ExitReason reason = ExitReason.normal();
    try {
      ((Runnable) worker()).run();
      ExitReason wished = wish();
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
      Lifecycle.TerminateHook<W> hook = lifecycle.terminate();
      if (hook != null) {
        hook.run(made, reason);
      } else if (made instanceof AutoCloseable closeable) {
        closeable.close();
      }
    } catch (Throwable thrown) {
      end = reasonOfThrown(thrown); // as in OTP: what terminate throws is the reason
      Autopsy.keepFirst(thrown, reason);
    }
    if (last != null && isAlive()) {
      last.reply(); // after the terminate method, as in OTP; a crashed handler has nothing to reply
    }
    end(end, last);
  }

  @Override
  void release() {
    Facilities mine = facilities;
    if (mine != null) {
      mine.release();
    }
  }

  @Override
  void failWaiting(ExitReason reason) {
    super.failWaiting(reason);
    Facilities mine = facilities;
    if (mine != null) {
      mine.failAll(reason);
    }
  }

  /** How many messages wait, wherever they do. */
  Waiting allWaiting() {
    Facilities mine = facilities;
    return mine == null ? waiting() : waiting().plus(mine.waiting());
  }

  /** Whether system requests have it suspended. Any thread. */
  boolean isSuspended() {
    return facilities != null && facilities.isSuspended(); // once made, it stays
  }

  @Override
  CrashReport crashed(ExitReason reason, @Nullable Message last) {
    return Autopsy.of(this, reason, last);
  }

  // ---------------------------------------------------------------------------------- messages

  @SuppressWarnings("unchecked") // a ref of this place was made for this class of worker
  <R extends @Nullable Object> R deliverCall(CallMessage<?, R> message) throws Throwable {
    return ((CallMessage<W, R>) message).handle(worker());
  }

  @SuppressWarnings("unchecked") // a ref of this place was made for this class of worker
  CompletionStage<?> beginCall(DeferredCallMessage<?, ?> message) throws Throwable {
    return ((DeferredCallMessage<W, ?>) message).begin(worker());
  }

  @SuppressWarnings("unchecked") // a ref of this place was made for this class of worker
  void deliverCast(CastMessage<?> message) throws Throwable {
    ((CastMessage<W>) message).handle(worker());
  }

  void runHook(Lifecycle.Hook<W> hook) throws Throwable {
    hook.run(worker());
  }

  void heardOf(Exit exit, Message message) throws Throwable {
    heardOf(lifecycle.onExit(), exit, message);
  }

  void heardOf(Down down, Message message) throws Throwable {
    heardOf(lifecycle.onDown(), down, message);
  }

  private <S> void heardOf(Lifecycle.@Nullable SignalHook<W, S> hook, S signal, Message message)
      throws Throwable {
    if (hook != null) {
      hook.run(worker(), signal);
      return;
    }
    String mine = worker().getClass().getName();
    context().report(() -> new UnhandledReport(path(), mine, message.describe()));
  }

  // ---------------------------------------------------------------------------------- state

  /** The user's object. */
  W worker() {
    return Objects.requireNonNull(worker);
  }

  /** Puts another object in its place; of its class, as the caller has made sure. */
  @SuppressWarnings("unchecked")
  void replace(Object other) {
    worker = (W) other;
  }

  String workerType() {
    return worker == null ? "worker" : worker.getClass().getName();
  }

  /** What may be shown of the state; null if the class does not say so. */
  @Nullable String formattedState() {
    Lifecycle.StatusHook<W> hook = lifecycle.formatStatus();
    if (hook == null || worker == null) {
      return null;
    }
    try {
      return String.valueOf(hook.format(worker));
    } catch (Throwable thrown) { // must hide neither a crash nor the rest of a status
      return "(the @FormatStatus method has thrown " + thrown.getClass().getName() + ")";
    }
  }

  // ---------------------------------------------------------------------------------- Self

  boolean wantsDowns() {
    return lifecycle.onDown() != null;
  }

  private @Nullable ExitReason wish() {
    return facilities == null ? null : facilities.wish();
  }

  /** What Self.label has said. Any thread. */
  @Nullable String label() {
    Facilities mine = facilities;
    return mine == null ? null : mine.label();
  }

  /** What it uses beside messages. In the process's own thread, or before that has begun. */
  Facilities facilities() {
    Facilities mine = facilities;
    return mine == null ? firstFacilities() : mine;
  }

  /** One, even if a thread that is not the process's own uses its Self. */
  private synchronized Facilities firstFacilities() {
    Facilities mine = facilities == null ? new Facilities(this) : facilities;
    facilities = mine;
    return mine;
  }

  /** The same, for what a loop cannot have. */
  Facilities facilities(String whatALoopLacks) {
    mustBeAbleTo(whatALoopLacks, !loops());
    return facilities();
  }

  void mustBeAbleTo(String problem, boolean able) {
    if (!able) {
      throw new IllegalStateException(
          "`" + path() + "` is a loop (a Runnable), so its thread is taken and " + problem);
    }
  }
}
