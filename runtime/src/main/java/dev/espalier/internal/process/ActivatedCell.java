package dev.espalier.internal.process;

import dev.espalier.ExitReason;
import dev.espalier.internal.supervision.Incarnation;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The half of a {@link WorkerCell} that says who runs it: nobody while it is idle, and one virtual
 * thread at a time from the message that meets it idle until its mailbox is drained; or, for one
 * message, its sender, to whom it was lent while it was idle.
 */
@SuppressWarnings("ReferenceEquality") // the words of who runs it are compared as such
abstract sealed class ActivatedCell extends ProcessCell<Message> implements Rescue.Scheduled, Lender
    permits SignalledCell {

  /*
   * Who runs it is one word, so that it can be taken in one step: null while it is idle, SCHEDULED
   * when a thread was started for it, an Activation while that is at work, a Loan while a sender
   * handles its own message, TAKEN when no thread is at work but none may begin either.
   *
   * A sender appends its message and then tries to move the word from null to SCHEDULED; whoever
   * succeeds starts a virtual thread, which puts itself there, works until the mailbox is drained,
   * sets null, and looks again, because a sender may have come in between and left the message to it.
   * The same goes for an order to end, and for a sender that gives the process back. A mailbox that is
   * never drained must not keep the carrier for ever, and yielding is not enough: a carrier looks at
   * the work of others only when it has none left, and a thread that yields is some. So the process
   * is passed on, and a control thread starts its next thread a moment later. Any thread may
   * take a process that is SCHEDULED (see Rescue); one that comes too late finds another word, or does
   * the work of one that is still to come.
   */

  /** The process is not idle, but no thread is at work for it. */
  private enum Unmanned {
    /** A thread was started and has not begun. */
    SCHEDULED,
    /** Somebody goes on with it elsewhere, or it has ended. */
    TAKEN
  }

  private static final VarHandle RUN;
  private static final VarHandle HANDLED;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      RUN = lookup.findVarHandle(ActivatedCell.class, "run", Object.class);
      HANDLED = lookup.findVarHandle(ActivatedCell.class, "handled", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private volatile @Nullable Object run = Unmanned.SCHEDULED; // start() starts the thread
  private volatile boolean watchedWhenLent; // see LoanWatch
  private long handled; // written by the process's own thread; others may be a little behind

  ActivatedCell(Place<?> place, Parent parent, Incarnation incarnation) {
    super(place, parent, incarnation);
  }

  /** The process is about to begin. In the thread that starts it. */
  abstract void beforeStart();

  /** Does what there is to do until {@link #rest} says that there is nothing. */
  abstract void live(Activation activation);

  /** Something of ours was thrown: no memory left, for instance. */
  abstract void fail(Throwable unexpected);

  /** Whether somebody has ordered the end. */
  abstract boolean isOrdered();

  /** Whether a sender may handle its own message here and now. While nobody else can take it. */
  abstract boolean isLendable();

  /** Whether something has to be done even if no message comes. */
  abstract boolean hasMoreToDo();

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
    return run == Unmanned.SCHEDULED;
  }

  /** Puts a message into the mailbox. Any thread. */
  final void send(Message message) {
    append(message);
    var exit = exit();
    if (exit != null) { // it died meanwhile, and failAll may have missed this one
      message.fail(exit);
    } else {
      activateIfIdle();
    }
  }

  private void activateIfIdle() {
    if (run == null && RUN.compareAndSet(this, null, Unmanned.SCHEDULED)) {
      activate();
    }
  }

  @Override
  public final void run() {
    Activation mine = new Activation(this);
    if (!RUN.compareAndSet(this, Unmanned.SCHEDULED, mine)) {
      return;
    }
    CurrentProcess.enter(this);
    try {
      mine.begin(super.position(), handled);
      live(mine);
    } catch (Throwable unexpected) {
      fail(unexpected);
    }
    leave(mine);
  }

  /** This thread works for the process no more, which has ended unless it is idle by now. */
  private void leave(Activation mine) {
    if (run == mine) {
      mine.settle();
      run = Unmanned.TAKEN;
    }
  }

  /** Lets the process be idle; false if there is more to do, and this thread has to do it. */
  final boolean rest(Activation mine) {
    if (mine.seesMoreComing()) {
      return false;
    }
    mine.settle();
    forgetLast();
    run = null;
    if (!hasWork() || !RUN.compareAndSet(this, null, mine)) {
      return true;
    }
    mine.begin(super.position(), handled);
    return false;
  }

  /** All up to this message were taken, and so many handled. In the process's own thread. */
  final void hasComeTo(Envelope position, long handledByNow) {
    moveTo(position);
    HANDLED.setOpaque(this, handledByNow);
  }

  @Override
  final Envelope position() {
    Envelope position = run instanceof Activation own ? own.position() : null;
    return position == null ? super.position() : position;
  }

  /**
   * Lets others have the carrier: a thread of its own goes on with the process, behind those who
   * wait for one. To be the last that this thread does for it.
   */
  final void passOn(Activation mine) {
    mine.settle();
    run = Unmanned.SCHEDULED;
    context().control().execute(this::activate);
  }

  private boolean hasWork() {
    return !isDrained() || isOrdered();
  }

  /** Takes a process that no thread is at work for, for good. */
  final boolean takeIfAtRest() {
    return RUN.compareAndSet(this, null, Unmanned.TAKEN)
        || RUN.compareAndSet(this, Unmanned.SCHEDULED, Unmanned.TAKEN);
  }

  /** The thread that works for this process right now: one of its own, or a sender's. */
  final @Nullable Thread runner() {
    return switch (run) {
      case Activation own -> own.thread();
      case Loan loan -> loan.borrower();
      case null, default -> null;
    };
  }

  final boolean isRunBy(Thread thread) {
    return runner() == thread;
  }

  /** Whether the current thread works for this process, and not for one that it has called. */
  final boolean isCurrent() {
    return isRunBy(Thread.currentThread()) && CurrentProcess.get() == this;
  }

  /**
   * Interrupts the thread that works for this process, unless that is the one that asks for it: but
   * for its supervisor, which decides as if it were elsewhere (see Turn).
   */
  final void interruptRunner() {
    if (!isRunBy(Thread.currentThread()) || CurrentProcess.get() instanceof SupervisorCell) {
      interruptAnyRunner();
    }
  }

  /** Interrupts the thread that works for this process. */
  final synchronized void interruptAnyRunner() {
    Object now = run; // looked at once: a moment later it may be lent to somebody else
    if (now instanceof Activation own) {
      own.thread().interrupt();
    } else if (now instanceof Loan loan
        && (loan instanceof Loan.Interrupted
            || RUN.compareAndSet(this, loan, new Loan.Interrupted(loan)))) {
      loan.borrower().interrupt(); // who has to take this lock before it leaves
    }
  }

  // ---------------------------------------------------------------------------------- loans

  /**
   * Lends the process to the sender of a message, which may handle that and nothing else, and then
   * has to give it back or to hand it over. In the thread of the sender.
   *
   * @return false if it is not idle, or may not be lent
   */
  final boolean lend(Loan loan) {
    if (run != null || !RUN.compareAndSet(this, null, loan)) {
      return false;
    }
    if (!isAlive() || hasWork() || !isLendable()) { // look only now, when nobody can take it
      giveBack(loan);
      return false;
    }
    if (!watchedWhenLent) {
      context().loans().watch(this);
    }
    return true;
  }

  /** Lends the process to who starts it, instead of starting a thread; false if it is dead. */
  final boolean lendForStart(Loan loan) {
    return isAlive() && RUN.compareAndSet(this, Unmanned.SCHEDULED, loan);
  }

  /** The message was handled, or was not begun. In the thread of the sender. */
  final void giveBack(Loan loan) {
    boolean more = hasMoreToDo();
    endLoan(loan, more ? Unmanned.SCHEDULED : null);
    if (more) {
      activate();
    } else if (hasWork()) { // as in rest()
      activateIfIdle();
    }
  }

  /**
   * The handler has ended the process: does in a thread of its own what has to be done for that,
   * since it may take its time, and the sender waits no longer than it wants to, or not at all. In
   * the thread of the sender.
   */
  final void handOver(Loan loan, Runnable ending) {
    append(loan.remains()); // first: whoever ends the process looks at the loan, then at these
    endLoan(loan, Unmanned.TAKEN);
    HandOver.run(path(), () -> endBy(ending));
  }

  private void endBy(Runnable ending) {
    Activation mine = new Activation(this);
    run = mine;
    CurrentProcess.enter(this);
    try {
      ending.run();
    } catch (Throwable unexpected) {
      fail(unexpected);
    }
    leave(mine);
  }

  /** An interrupt that was meant for the handler must not go with the sender. */
  private void endLoan(Loan loan, @Nullable Object next) {
    if (!RUN.compareAndSet(this, loan, next)) {
      synchronized (this) { // until the interrupt has come
        Thread.interrupted();
        run = next;
      }
    }
  }

  @Override
  public final @Nullable Loan loan() {
    return run instanceof Loan loan ? loan : null;
  }

  @Override
  public final void watchWhenLent(boolean watched) {
    watchedWhenLent = watched;
  }

  @Override
  void failWaiting(ExitReason reason) {
    Loan loan = loan(); // before the mailbox: see handOver
    if (loan != null) {
      loan.message().fail(reason);
    }
    super.failWaiting(reason);
  }

  /** Whether nothing is being done or waits to be done. */
  final boolean isIdle() {
    return run == null;
  }

  /** Another message was handled. In the process's own thread. */
  final void countHandled() {
    HANDLED.setOpaque(this, handled + 1);
  }

  /** How many messages this process has handled. Any thread. */
  final long handled() {
    return run instanceof Activation own && own.position() != null
        ? own.handled()
        : (long) HANDLED.getOpaque(this);
  }

  final String path() {
    return place().path();
  }
}
