package dev.espalier.internal.process;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The half of a {@link WorkerCell} that says who runs it: nobody while it is idle, and one virtual
 * thread at a time from the message that meets it idle until its mailbox is drained.
 */
abstract sealed class ActivatedCell extends ProcessCell<Message> implements Rescue.Scheduled
    permits SignalledCell {

  /*
   * A sender appends its message and then tries to move the state from IDLE to SCHEDULED; whoever
   * succeeds starts a virtual thread, which moves it to RUNNING, works until the mailbox is drained,
   * sets IDLE, and looks again, because a sender may have come in between and left the message to it.
   * The same goes for an order to end. Any thread may take a process that is SCHEDULED (see Rescue);
   * one that comes too late finds another state, or does the work of one that is still to come.
   */

  private static final int IDLE = 0;
  private static final int SCHEDULED = 1;
  private static final int RUNNING = 2;

  private static final VarHandle STATE;
  private static final VarHandle HANDLED;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      STATE = lookup.findVarHandle(ActivatedCell.class, "state", int.class);
      HANDLED = lookup.findVarHandle(ActivatedCell.class, "handled", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private volatile int state = SCHEDULED; // start() starts the thread
  private volatile @Nullable Thread runner;
  private long handled; // written by the process's own thread; others may be a little behind

  ActivatedCell(Place<?> place, TreeContext context, Parent parent) {
    super(place, context, parent);
  }

  /** The process is about to begin. In the thread that starts it. */
  abstract void beforeStart();

  /** Does what there is to do until {@link #rest()} says that there is nothing. */
  abstract void live();

  /** Something of ours was thrown: no memory left, for instance. */
  abstract void fail(Throwable unexpected);

  /** Whether somebody has ordered the end. */
  abstract boolean isOrdered();

  @Override
  final void start() {
    beforeStart();
    activate();
    context().rescue().watch(this);
  }

  private void activate() {
    Thread thread = Thread.ofVirtual().unstarted(this);
    thread.setName(path());
    thread.start();
  }

  @Override
  public final boolean isScheduled() {
    return state == SCHEDULED;
  }

  /** Puts a message into the mailbox. Any thread. */
  final void send(Message message) {
    append(message);
    var exit = exit();
    if (exit != null) { // it died meanwhile, and failAll may have missed this one
      message.fail(exit);
    } else if (state == IDLE && STATE.compareAndSet(this, IDLE, SCHEDULED)) {
      activate();
    }
  }

  @Override
  public final void run() {
    if (!STATE.compareAndSet(this, SCHEDULED, RUNNING)) {
      return;
    }
    Thread self = Thread.currentThread();
    runner = self;
    CurrentProcess.enter(this);
    try {
      live();
    } catch (Throwable unexpected) {
      fail(unexpected);
    }
    if (runner == self) {
      runner = null;
    }
  }

  /** Lets the process be idle; false if there is more to do, and this thread has to do it. */
  final boolean rest() {
    runner = null;
    state = IDLE;
    if ((isDrained() && !isOrdered()) || !STATE.compareAndSet(this, IDLE, RUNNING)) {
      return true;
    }
    runner = Thread.currentThread();
    return false;
  }

  /** Takes a process that no thread is at work for, for good. */
  final boolean takeIfAtRest() {
    return STATE.compareAndSet(this, IDLE, RUNNING)
        || STATE.compareAndSet(this, SCHEDULED, RUNNING);
  }

  /** The thread that works for this process right now; each activation has its own. */
  final @Nullable Thread runner() {
    return runner;
  }

  final boolean isRunBy(Thread thread) {
    return runner == thread;
  }

  /** Whether nothing is being done or waits to be done. */
  final boolean isIdle() {
    return state == IDLE;
  }

  /** Another message was handled. In the process's own thread. */
  final void countHandled() {
    HANDLED.setOpaque(this, handled + 1);
  }

  /** How many messages this process has handled. Any thread. */
  final long handled() {
    return (long) HANDLED.getOpaque(this);
  }

  final String path() {
    return place().path();
  }
}
