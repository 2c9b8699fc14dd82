package dev.espalier.internal.process;

import dev.espalier.ExitReason;
import dev.espalier.internal.supervision.Incarnation;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * One process, from its start to its end: where it lives, whom it reports to, and why it ended. The
 * base of workers and supervisors; a restart makes a new cell.
 *
 * @param <E> what is in its mailbox
 */
abstract sealed class ProcessCell<E extends Envelope> extends Mailbox<E>
    implements Incarnation.Handle permits ActivatedCell, SupervisorCell {
  private static final VarHandle EXIT;

  static {
    try {
      EXIT = MethodHandles.lookup().findVarHandle(ProcessCell.class, "exit", ExitReason.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Place<?> place;
  private final TreeContext context;
  private final Parent parent;
  private volatile @Nullable ExitReason exit;
  private volatile boolean started;
  private volatile boolean announced;
  private volatile @Nullable Queue<CompletableFuture<ExitReason>> monitors; // most have none

  ProcessCell(Place<?> place, TreeContext context, Parent parent) {
    this.place = place;
    this.context = context;
    this.parent = parent;
  }

  /** Begins the start; its result is told to the parent. */
  abstract void start();

  /** Asks the process to stop in order, with the reason shutdown. Does not wait. */
  abstract void askToStop();

  /** An exit signal from a stranger. Does not wait. */
  abstract void signal(ExitReason reason);

  /** Cuts the process off: it is dead when this returns, even if its thread is not. */
  abstract void kill();

  /** The supervisor of this process was killed, so this process ends, too. Does not wait. */
  abstract void orphaned();

  final Place<?> place() {
    return place;
  }

  final TreeContext context() {
    return context;
  }

  final boolean isAlive() {
    return exit == null;
  }

  final @Nullable ExitReason exit() {
    return exit;
  }

  final void hasStarted() {
    started = true;
    parent.started();
  }

  final boolean isStarted() {
    return started;
  }

  /**
   * Fixes the reason of the end, and leaves the place; the first one to come does so.
   *
   * @return whether this was the first; then the caller has to bury the process
   */
  final boolean die(ExitReason reason) {
    if (!EXIT.compareAndSet(this, null, reason)) {
      return false;
    }
    place.vacate(this);
    return true;
  }

  /**
   * Tells the parent, then the waiting callers, in this order: a caller that has got its exception
   * and asks the supervisor gets an answer that knows of the death.
   */
  final void announce(ExitReason reason) {
    if (started) {
      parent.exited(reason);
    } else {
      parent.startFailed(reason);
    }
    failAll(reason);
    tellMonitors(reason);
  }

  final void announceIgnored() {
    parent.startIgnored();
    failAll(ExitReason.noproc());
    tellMonitors(ExitReason.normal());
  }

  /** Completes with the reason when this process has ended and its supervisor has been told. */
  final CompletableFuture<ExitReason> monitor() {
    CompletableFuture<ExitReason> monitor = new CompletableFuture<>();
    monitors().add(monitor);
    ExitReason reason = exit;
    if (announced && reason != null) { // tellMonitors may have missed this one
      tellMonitors(reason);
    }
    return monitor;
  }

  private synchronized Queue<CompletableFuture<ExitReason>> monitors() {
    Queue<CompletableFuture<ExitReason>> mine = monitors;
    if (mine == null) {
      mine = new ConcurrentLinkedQueue<>();
      monitors = mine;
    }
    return mine;
  }

  private void tellMonitors(ExitReason reason) {
    announced = true;
    Queue<CompletableFuture<ExitReason>> mine = monitors;
    CompletableFuture<ExitReason> monitor;
    while (mine != null && (monitor = mine.poll()) != null) {
      CompletableFuture<ExitReason> next = monitor;
      HandOver.run("espalier-monitor", () -> next.complete(reason));
    }
  }
}
