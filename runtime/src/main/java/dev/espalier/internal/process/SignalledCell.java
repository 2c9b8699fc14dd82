package dev.espalier.internal.process;

import dev.espalier.Exit;
import dev.espalier.ExitException;
import dev.espalier.ExitReason;
import dev.espalier.internal.supervision.Incarnation;
import dev.espalier.report.CrashReport;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The half of a {@link WorkerCell} that ends it: what requests to stop, exit signals and kills do
 * to the process, and who is told of its death.
 */
abstract sealed class SignalledCell extends ActivatedCell permits WorkerCell {

  /*
   * How it ends: everything comes down to die(reason), which only the first caller wins. Usually that
   * is the process's own thread, after the terminate method. It is somebody else's when the process is
   * cut off: then its thread, which may be inside a handler, finds out when it comes back, touches
   * nothing any more, and ends. Until then it is a zombie.
   *
   * A process that traps exits takes the request to stop as a message, in its turn. One that does not
   * obeys at once: between two messages, or, if it is inside a handler, as soon as the interrupted
   * handler returns. OTP would cut that handler off; a JVM cannot, and two bodies of one child at a
   * time would be worse than a few milliseconds of delay. How long that may take is up to the one who
   * has ordered it: a supervisor has the shutdown time of the child, a signal has PATIENCE.
   */

  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(100);

  private static final VarHandle ORDER;

  static {
    try {
      ORDER = MethodHandles.lookup().findVarHandle(SignalledCell.class, "order", ExitReason.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Why the process has to end without any further message, once somebody has ordered that. */
  private volatile @Nullable ExitReason order;

  /** Whether it takes exit signals and the request to stop as messages. */
  private volatile boolean trapsExits;

  /** Whether Self.trapExits has been called. Only for the process's own thread. */
  private boolean trapDecided;

  /** Whether it is a loop. Written before the start is announced. */
  private volatile boolean loops;

  /** Whether the terminate method has begun. Guarded by this. */
  private boolean terminating;

  SignalledCell(Place<?> place, Parent parent, Incarnation incarnation) {
    super(place, parent, incarnation);
  }

  /** Runs the terminate method, if there is one, and ends. In the process's own thread. */
  abstract void terminate(ExitReason reason, @Nullable Message last);

  /** The process is dead: lets go of its timers. Any thread. */
  abstract void release();

  /** What is known about its crash. */
  abstract CrashReport crashed(ExitReason reason, @Nullable Message last);

  // ---------------------------------------------------------------------------------- flags

  /** What Self.trapExits says, which counts more than what the class of the worker has. */
  final void trapExits(boolean traps) {
    trapDecided = true;
    trapsExits = traps;
  }

  final void trapExitsUnlessDecided() {
    if (!trapDecided) {
      trapsExits = true;
    }
  }

  final boolean trapsExits() {
    return trapsExits;
  }

  final void becomeLoop() {
    loops = true;
  }

  final boolean loops() {
    return loops;
  }

  // ---------------------------------------------------------------------------------- orders

  @Override
  final boolean isOrdered() {
    return order != null;
  }

  final @Nullable ExitReason order() {
    return order;
  }

  /** Whether the next message may be handled; carries out an order to end. */
  final boolean mayGoOn() {
    ExitReason ordered = order;
    if (ordered != null) {
      carryOut(ordered);
    }
    return isAlive();
  }

  /** Ends as ordered; a signal that is not trapped leaves no time for a terminate method. */
  final void carryOut(ExitReason ordered) {
    if (trapsExits || loops) {
      terminate(ordered, null);
    } else {
      end(ordered, null);
    }
  }

  /** Whether something was thrown only because the process was ordered to end. */
  final boolean isOrdersDoing(Throwable thrown) {
    return order != null && (thrown instanceof ExitException || Interruption.explains(thrown));
  }

  /** Ends without a further message; false if somebody else has ordered that before. */
  private boolean obey(ExitReason reason) {
    if (!ORDER.compareAndSet(this, null, reason)) {
      return false;
    }
    if (takeIfAtRest()) {
      end(reason, null); // nobody is at work, and no terminate method has to run
      return true;
    }
    synchronized (this) {
      if (!terminating) {
        interruptRunner();
      }
    }
    rescueIfLent();
    return true;
  }

  /**
   * A sender that gives it back leaves its end to a thread, which may have to wait for a carrier.
   */
  private void rescueIfLent() {
    if (loan() != null) {
      context().rescue().watch(this);
    }
  }

  /** Whether the process has been told to end, and not because it does so anyway. */
  final boolean isEnding() {
    if (order == null) {
      return !isAlive();
    }
    synchronized (this) {
      return !terminating;
    }
  }

  /** From here on an order does not interrupt any more. In the process's own thread. */
  final void beginTerminating() {
    // Whoever has ordered the end has set the flag, or is about to; close() must not fail because
    // of that. A kill sets it, too, but not before the process is dead: look at that afterwards.
    synchronized (this) {
      terminating = true;
      Thread.interrupted();
    }
  }

  // ---------------------------------------------------------------------------------- signals

  @Override
  final void askToStop() {
    stopAsParent(ExitReason.shutdown());
  }

  @Override
  final void orphaned() {
    stopAsParent(ExitReason.killed());
  }

  private void stopAsParent(ExitReason reason) {
    if (trapsExits && !loops) {
      stopInItsTurn(reason);
    } else {
      obey(reason);
    }
  }

  /** Ends in order with any reason, terminate method included, whether it traps exits or not. */
  final void stop(ExitReason reason) {
    if (loops || !isStarted()) {
      obey(reason);
    } else {
      stopInItsTurn(reason);
    }
  }

  private void stopInItsTurn(ExitReason reason) {
    send(new StopMessage(reason));
    if (isScheduled()) {
      context().rescue().watch(this);
    }
    rescueIfLent();
  }

  @Override
  public final void signal(Exit exit) {
    boolean fromItself = isCurrent();
    if (trapsExits && !loops) {
      send(new ExitMessage(exit));
    } else if (fromItself) {
      obey(exit.reason()); // normal, too: only from itself does it kill
      throw new ExitException(exit.reason());
    } else if (!(exit.reason() instanceof ExitReason.Normal) && obey(exit.reason())) {
      context().timers().after(PATIENCE, () -> losePatience(exit.reason()));
    }
  }

  private void losePatience(ExitReason reason) {
    boolean cleaningUp;
    synchronized (this) {
      cleaningUp = terminating;
    }
    if (!cleaningUp) {
      cutOff(reason);
    }
  }

  @Override
  final void kill() {
    boolean itself = isCurrent();
    cutOff(ExitReason.killed());
    if (itself) {
      throw new ExitException(ExitReason.killed());
    }
  }

  /** Makes the process dead at once, whatever its thread does. Any thread. */
  final void cutOff(ExitReason reason) {
    if (!die(reason)) {
      return;
    }
    Thread body = runner();
    if (body != null) {
      Zombie.watch(this, body);
      interruptRunner();
    }
    release();
    announce(reason);
  }

  // ---------------------------------------------------------------------------------- death

  /** Ends now. In the process's own thread, or while it has none. */
  final void end(ExitReason reason, @Nullable Message last) {
    if (!die(reason)) {
      return;
    }
    release();
    if (!reason.isClean() && !reason.equals(order) && !(reason instanceof ExitReason.Killed)) {
      context().trouble(() -> crashed(reason, last));
    }
    announce(reason);
  }
}
