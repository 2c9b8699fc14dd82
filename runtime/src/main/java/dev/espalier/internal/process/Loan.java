package dev.espalier.internal.process;

import dev.espalier.ExitReason;
import org.jspecify.annotations.Nullable;

/**
 * A process that is lent to the sender of a message whose handler was promised not to block: the
 * sender meets the process idle, borrows it, and handles the message itself. Otherwise the message
 * goes through the mailbox as any other. Or one that is lent to the thread in which its supervisor
 * starts it, whose start function was promised not to block.
 */
sealed class Loan permits Loan.Interrupted {

  /*
   * What the handler sees and does is what it would in a thread of its own process: the current
   * process is that one, the same hooks run around it, and its end is that of the process and not of
   * the sender. An interrupt for the process reaches the sender's thread only as long as it is inside
   * the handler; one for the sender stays with it, and a sender that is interrupted already does not
   * handle anything.
   */

  /** How many handlers may be inside one another in one thread, at some 2 KB of stack each. */
  private static final int DEEPEST = 32;

  private final ActivatedCell lent;
  private final Message message;
  private final Thread borrower;
  private final @Nullable ProcessCell<?> sender;
  private final int depth;

  private Loan(
      ActivatedCell lent,
      Message message,
      Thread borrower,
      @Nullable ProcessCell<?> sender,
      int depth) {
    this.lent = lent;
    this.message = message;
    this.borrower = borrower;
    this.sender = sender;
    this.depth = depth;
  }

  /**
   * The borrower was interrupted on behalf of the process, or is about to be by somebody who holds
   * the lock of the process.
   */
  static final class Interrupted extends Loan {
    Interrupted(Loan loan) {
      super(loan.lent, loan.message, loan.borrower, loan.sender, loan.depth);
    }
  }

  /** The process. */
  final ActivatedCell lent() {
    return lent;
  }

  /** What the borrower handles. */
  final Message message() {
    return message;
  }

  /** The thread of the sender. */
  final Thread borrower() {
    return borrower;
  }

  /** The process that has sent the message; null if that was none. */
  final @Nullable ProcessCell<?> sender() {
    return sender;
  }

  /** The process or thread that has sent the message. */
  final String nameOfSender() {
    return sender == null ? StrangerRef.nameOf(borrower) : sender.place().path();
  }

  // ---------------------------------------------------------------------------------- handling

  /** Has a process handle a message, here and now if it may be lent. In the sender's thread. */
  static void handleOrSend(Message message, WorkerCell<?> cell) {
    if (!cell.isIdle() || !handle(message, cell)) {
      cell.send(message);
    }
  }

  private static boolean handle(Message message, WorkerCell<?> cell) {
    Thread borrower = Thread.currentThread();
    ProcessCell<?> sender = CurrentProcess.get();
    Loan around = of(sender);
    int depth = around == null ? 0 : around.depth + 1;
    if (borrower.isInterrupted() || depth == DEEPEST) {
      return false;
    }
    Loan loan = new Loan(cell, message, borrower, sender, depth);
    if (!cell.lend(loan)) {
      return false;
    }
    boolean ending = isEnding(sender);
    loan.use(cell);
    returnInterrupt(sender, ending);
    return true;
  }

  private void use(WorkerCell<?> cell) {
    CurrentProcess.enter(cell);
    Runnable instead;
    try {
      instead = cell.handleLent(message);
    } catch (Throwable unexpected) {
      instead = () -> cell.fail(unexpected);
    }
    CurrentProcess.enter(sender);
    if (instead == null) {
      cell.giveBack(this);
    } else {
      cell.handOver(this, instead);
    }
  }

  static boolean isEnding(@Nullable ProcessCell<?> process) {
    return process instanceof SignalledCell mine && mine.isEnding();
  }

  /**
   * A process that was told to end while its thread worked for another one was spared the
   * interrupt, or has lost it to that one.
   */
  static void returnInterrupt(@Nullable ProcessCell<?> process, boolean knewIt) {
    if (!knewIt && process instanceof SignalledCell mine && mine.isEnding()) {
      mine.interruptAnyRunner();
    }
  }

  /**
   * Has a process that is being started begin here and now. In a turn of its supervisor, but not in
   * a control thread, which runs nothing of the user's.
   */
  static boolean begin(WorkerCell<?> cell) {
    Thread borrower = Thread.currentThread();
    if (!cell.isLendable() || borrower.isInterrupted() || ControlThreads.areCurrent()) {
      return false;
    }
    Loan loan = new Loan(cell, new StartMessage(cell), borrower, CurrentProcess.get(), 0);
    if (!cell.lendForStart(loan)) {
      return false;
    }
    loan.use(cell);
    return true;
  }

  private static @Nullable Loan of(@Nullable ProcessCell<?> process) {
    return process instanceof ActivatedCell cell ? cell.loan() : null;
  }

  /** What stays of the message in the mailbox of a process that it has ended, so that it fails. */
  final Message remains() {
    return new Remains(message);
  }

  private static final class Remains extends Message {
    private final Message message;

    Remains(Message message) {
      this.message = message;
    }

    @Override
    void handle(WorkerCell<?> cell) {
      throw new AssertionError("the process ends before this");
    }

    @Override
    void fail(ExitReason reason) {
      message.fail(reason);
    }

    @Override
    String describe() {
      return message.describe();
    }
  }

  // ---------------------------------------------------------------------------------- calling back

  /**
   * Why a process cannot be called by the current thread, which is inside of a handler of it,
   * directly or by way of others.
   */
  @SuppressWarnings("ReferenceEquality") // each process has one cell
  static String problemOfCalling(WorkerCell<?> called) {
    if (called.isCurrent()) {
      return "a process cannot call itself";
    }
    ProcessCell<?> inside = CurrentProcess.get();
    Loan loan;
    while (inside != called && (loan = of(inside)) != null) {
      if (loan.message instanceof StartMessage) {
        return "`"
            + called.path()
            + "` is busy with the inline start of `"
            + loan.lent.path()
            + "`, and inline starts make no calls";
      }
      if (!loan.message.isAwaited()) {
        return "`"
            + called.path()
            + "` is still busy with what has led to the inline cast that is being handled, and"
            + " inline casts make no calls";
      }
      inside = loan.sender;
    }
    return "`" + called.path() + "` waits for the answer to the call that is being handled";
  }
}
