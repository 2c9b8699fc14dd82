package dev.espalier.internal.process;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A thread at work for an {@link ActivatedCell}, from the message that met the process idle until
 * its mailbox is drained or others shall have the thread: how far it has come.
 */
final class Activation {

  /*
   * It is an object of its own for speed: what a thread writes for each message must not lie beside
   * what senders read and write, or each message costs both of them the cache line. The cell learns of
   * it now and then, and when the thread goes.
   */

  /** How long a process keeps its thread while messages come faster than it handles them. */
  private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(2); // OTP counts reductions

  /** After how many messages it does what would cost as much as a short handler. */
  private static final int MESSAGES = 32;

  /** So many messages without a break are a stream. */
  private static final int STREAM = 16;

  /**
   * How often it looks whether a stream goes on, and how long it leaves it alone before: some µs.
   */
  private static final int LOOKS = 2;

  private static final int SPINS = 64;

  private static final VarHandle POSITION;
  private static final VarHandle HANDLED;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      POSITION = lookup.findVarHandle(Activation.class, "position", Envelope.class);
      HANDLED = lookup.findVarHandle(Activation.class, "handled", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final ActivatedCell cell;
  private final Thread thread = Thread.currentThread();
  private @Nullable Envelope position; // the last one taken; null before this has begun
  private long handled;
  private int taken;
  private int takenBeforeBreak;
  private long sliceBegan;

  /** For the current thread. */
  Activation(ActivatedCell cell) {
    this.cell = cell;
  }

  /** Goes on where the last one has left off. When the process is ours. */
  void begin(Envelope head, long handledBefore) {
    HANDLED.setOpaque(this, handledBefore);
    POSITION.setOpaque(this, head);
  }

  Thread thread() {
    return thread;
  }

  /** Takes the next message, or null if there is none. In its thread. */
  @Nullable Message take() {
    Envelope last = lastTaken();
    Message next = cell.after(last);
    if (next != null) {
      POSITION.setOpaque(this, next);
      if (taken % MESSAGES == 0) {
        last.cut();
      }
    }
    return next;
  }

  /** The last message taken; null if it has not begun. Any thread. */
  @Nullable Envelope position() {
    return (Envelope) POSITION.getOpaque(this);
  }

  /** How many messages the process has handled. Any thread. */
  long handled() {
    return (long) HANDLED.getOpaque(this);
  }

  /** Another message was handled. */
  void countHandled() {
    HANDLED.setOpaque(this, handled + 1);
  }

  /**
   * Whether there is more to take after all. A receiver that keeps up with a sender of casts meets
   * an empty mailbox again and again; to go idle and to be woken for each few of them costs both
   * much more than to let some gather. Nobody who waits for this thread's carrier is behind a cast.
   */
  boolean seesMoreComing() {
    boolean stream = taken - takenBeforeBreak >= STREAM && lastTaken().isCast();
    takenBeforeBreak = taken;
    for (int look = 0; stream && look < LOOKS; look++) {
      for (int i = 0; i < SPINS; i++) {
        Thread.onSpinWait();
      }
      if (cell.after(lastTaken()) != null) {
        return true;
      }
    }
    return false;
  }

  /** Tells the process how far it has come, if it has begun. */
  void settle() {
    Envelope last = position;
    if (last != null) {
      cell.hasComeTo(last, handled);
    }
  }

  private Envelope lastTaken() {
    return Objects.requireNonNull(position);
  }

  /** Whether others shall have the thread now; to be asked after each message. */
  boolean isOver() {
    if (++taken % MESSAGES != 0) {
      return false;
    }
    settle();
    long now = System.nanoTime();
    if (taken == MESSAGES) {
      sliceBegan = now;
    }
    return now - sliceBegan > SLICE_NANOS;
  }
}
