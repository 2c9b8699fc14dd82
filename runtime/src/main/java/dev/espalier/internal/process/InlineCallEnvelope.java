package dev.espalier.internal.process;

import dev.espalier.ExitReason;
import dev.espalier.spi.CallMessage;
import org.jspecify.annotations.Nullable;

/**
 * A call whose handler was promised not to block: its caller borrows the process and handles it
 * itself, if it meets the process idle. Otherwise it goes through the mailbox as any call.
 */
final class InlineCallEnvelope extends CallEnvelope implements Loan {

  /*
   * What the handler sees and does is what it would in a thread of its own process: the current
   * process is that one, the same hooks run around it, and its end is that of the process and not of
   * the caller. An interrupt for the process reaches the caller's thread only as long as it is inside
   * the handler; one for the caller stays with it, and a caller that is interrupted already does not
   * handle anything.
   */

  /** How many handlers may be inside one another in one thread, whose stack is not endless. */
  private static final int DEEPEST = 8;

  private int depth; // for its caller's thread

  InlineCallEnvelope(CallMessage<?, ?> message) {
    super(message);
  }

  @Override
  public InlineCallEnvelope call() {
    return this;
  }

  /** Handles the call in the thread of its caller; false if it has to be sent instead. */
  boolean handleHere(WorkerCell<?> cell) {
    ProcessCell<?> client = CurrentProcess.get();
    depth = client instanceof ActivatedCell mine ? depthWithin(mine.lentFor()) : 0;
    if (caller().isInterrupted() || depth == DEEPEST || !cell.lend(this)) {
      return false;
    }
    boolean ending = client instanceof SignalledCell mine && mine.isEnding();
    CurrentProcess.enter(cell);
    Runnable instead;
    try {
      instead = cell.attempt(this);
      cell.countHandled();
    } catch (Throwable unexpected) {
      instead = () -> cell.fail(unexpected);
    }
    CurrentProcess.enter(client);
    if (instead == null) {
      cell.giveBack(this);
    } else {
      cell.handOver(this, instead);
    }
    if (client instanceof SignalledCell mine && mine.isEnding() && !ending) {
      mine.interruptAnyRunner(); // it was spared the interrupt, or has lost it to this handler
    }
    return true;
  }

  private static int depthWithin(@Nullable InlineCallEnvelope around) {
    return around == null ? 0 : around.depth + 1;
  }

  /** What stays of it in the mailbox of a process that it has ended, so that it fails, too. */
  Message remains() {
    return new Remains();
  }

  private final class Remains extends Message {
    @Override
    void handle(WorkerCell<?> cell) {
      throw new AssertionError("the process ends before this");
    }

    @Override
    void fail(ExitReason reason) {
      InlineCallEnvelope.this.fail(reason);
    }

    @Override
    String describe() {
      return InlineCallEnvelope.this.describe();
    }
  }
}
