package dev.espalier.internal.process;

import dev.espalier.Exit;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.internal.registry.Holdings;
import dev.espalier.internal.registry.Owner;
import dev.espalier.internal.supervision.Incarnation;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * One process, from its start to its end: where it lives, whom it reports to, and why it ended. The
 * base of workers and supervisors; a restart makes a new cell.
 *
 * @param <E> what is in its mailbox
 */
abstract sealed class ProcessCell<E extends Envelope> extends Mailbox<E>
    implements Incarnation.Handle, Owner permits ActivatedCell, SupervisorCell {
  private static final VarHandle EXIT;

  static {
    try {
      EXIT = MethodHandles.lookup().findVarHandle(ProcessCell.class, "exit", ExitReason.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Place<?> place;
  private final Parent parent;
  private final @Nullable Incarnation incarnation; // null for the root of a tree
  private volatile @Nullable ExitReason exit;
  private volatile boolean started;
  private volatile boolean announced;
  private volatile @Nullable Bonds bonds; // most have none
  private volatile @Nullable Holdings holdings; // most have none; made in its own thread

  ProcessCell(Place<?> place, Parent parent, @Nullable Incarnation incarnation) {
    this.place = place;
    this.parent = parent;
    this.incarnation = incarnation;
  }

  /** Begins the start; its result is told to the parent. */
  abstract void start();

  /** Asks the process to stop in order, with the reason shutdown. Does not wait. */
  abstract void askToStop();

  /** An exit signal from anybody but the parent. Does not wait. */
  @Override
  public abstract void signal(Exit exit);

  /** Cuts the process off: it is dead when this returns, even if its thread is not. */
  abstract void kill();

  /** The supervisor of this process was killed, so this process ends, too. Does not wait. */
  abstract void orphaned();

  final Place<?> place() {
    return place;
  }

  final TreeContext context() {
    return parent.context();
  }

  /** As which process of which child it is known to its supervisor; null for a root. */
  final @Nullable Incarnation incarnation() {
    return incarnation;
  }

  @Override
  public final boolean isAlive() {
    return exit == null;
  }

  @Override
  public final @Nullable ExitReason exit() {
    return exit;
  }

  final void hasStarted() {
    started = true;
    parent.started(this);
  }

  final boolean isStarted() {
    return started;
  }

  /**
   * Fixes the reason of the end, and leaves the place and all registries; the first one to come
   * does so.
   *
   * @return whether this was the first; then the caller has to bury the process
   */
  final boolean die(ExitReason reason) {
    if (!EXIT.compareAndSet(this, null, reason)) {
      return false;
    }
    place.vacate(this);
    Holdings mine = holdings;
    if (mine != null) { // if it is being made right now, it sees that we are dead
      mine.release();
    }
    return true;
  }

  /**
   * Tells the parent, then the waiting callers, in this order: a caller that has got its exception
   * and asks the supervisor gets an answer that knows of the death.
   */
  final void announce(ExitReason reason) {
    if (started) {
      parent.exited(this, reason);
    } else {
      parent.startFailed(this, reason);
    }
    failWaiting(reason);
    cutBonds(reason);
  }

  final void announceIgnored() {
    parent.startIgnored(this);
    failWaiting(ExitReason.noproc());
    cutBonds(ExitReason.normal());
  }

  /** Fails all calls that wait for this process. Any thread. */
  void failWaiting(ExitReason reason) {
    failAll(reason);
  }

  @Override
  public final ProcessRef ref() {
    return place;
  }

  @Override
  public final Holdings holdings() {
    Holdings mine = holdings;
    if (mine == null) {
      mine = new Holdings(this);
      holdings = mine;
    }
    return mine;
  }

  @Override
  public final @Nullable Holdings holdingsIfAny() {
    return holdings;
  }

  /** The links and monitors of this process; those of a dead one tell whoever joins them. */
  final Bonds bonds() {
    Bonds mine = bonds;
    if (mine == null) {
      synchronized (this) {
        mine = bonds;
        if (mine == null) {
          mine = new Bonds(this);
          bonds = mine;
        }
      }
    }
    ExitReason reason = exit;
    if (announced && reason != null) { // cutBonds may have missed these
      mine.cut(reason);
    }
    return mine;
  }

  /** The links and monitors of this process, if it has ever had any. */
  final @Nullable Bonds bondsIfAny() {
    return bonds;
  }

  private void cutBonds(ExitReason reason) {
    announced = true;
    Bonds mine = bonds;
    if (mine != null) {
      mine.cut(reason);
    }
  }
}
