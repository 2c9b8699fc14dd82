package dev.espalier.internal.process;

import dev.espalier.CallFailedException;
import dev.espalier.CallInterruptedException;
import dev.espalier.CallTimeoutException;
import dev.espalier.spi.CallMessage;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A call in a mailbox, and the slot in which its caller waits for the one outcome it can have. */
final class CallEnvelope extends ReplyEnvelope {
  private static final VarHandle OUTCOME;

  static {
    try {
      OUTCOME = MethodHandles.lookup().findVarHandle(CallEnvelope.class, "outcome", Outcome.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private volatile @Nullable Outcome outcome;
  private long timeoutNanos;
  private @Nullable CallEnvelope below; // on a stack of CallDeadlines

  CallEnvelope(CallMessage<?, ?> message) {
    super(message);
  }

  @Override
  void settle(Outcome first) {
    if (OUTCOME.compareAndSet(this, null, first) && caller() != Thread.currentThread()) {
      LockSupport.unpark(caller());
    }
  }

  @Override
  boolean isAwaited() {
    return true;
  }

  @Override
  boolean isSettled() {
    return outcome != null;
  }

  /** Waits for the outcome, in the thread that has made the envelope. */
  @Nullable Object await(Place<?> target, long timeoutNanos) {
    Outcome settled = outcome;
    if (settled == null) {
      settled = awaitOutcome(timeoutNanos);
    }
    return switch (settled) {
      case Outcome.Replied replied -> replied.value();
      case Outcome.Thrown thrown -> throw Outcome.<RuntimeException>sneak(thrown.throwable());
      case Outcome.Failed failed ->
          throw new CallFailedException(failed.reason(), target.path(), describe());
      case Outcome.TimedOut ignored ->
          throw new CallTimeoutException(target.path(), describe(), timeoutNanos / 1_000_000);
      case Outcome.Interrupted ignored ->
          throw new CallInterruptedException(target.path(), describe());
    };
  }

  private Outcome awaitOutcome(long nanos) {
    boolean forEver = nanos == Long.MAX_VALUE;
    boolean watched = !forEver && CallDeadlines.isWorthIt(caller(), nanos);
    long deadline = forEver || watched ? 0 : System.nanoTime() + nanos;
    if (watched) {
      ControlThreads.SHARED.deadlines().watch(this, nanos);
    }
    Outcome settled;
    while ((settled = outcome) == null) {
      if (forEver || watched) {
        LockSupport.park(this);
      } else {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          giveUp(new Outcome.TimedOut());
          continue;
        }
        LockSupport.parkNanos(this, left);
      }
      if (Thread.currentThread().isInterrupted()) {
        giveUp(new Outcome.Interrupted());
      }
    }
    return settled;
  }

  // For those who see to it that a wait ends:

  long timeoutNanos() {
    return timeoutNanos;
  }

  void putOn(@Nullable CallEnvelope top, long nanos) {
    below = top;
    timeoutNanos = nanos;
  }

  @Nullable CallEnvelope takeBelow() {
    CallEnvelope call = below;
    below = null;
    return call;
  }

  /** A reply that comes after this is dropped; one that came just before it counts. */
  private void giveUp(Outcome instead) {
    OUTCOME.compareAndSet(this, null, instead);
  }
}
