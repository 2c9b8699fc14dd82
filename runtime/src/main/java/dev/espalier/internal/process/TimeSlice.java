package dev.espalier.internal.process;

import java.util.concurrent.TimeUnit;

/**
 * How long a process keeps its thread while messages come faster than it handles them; OTP counts
 * reductions for this. Of one activation, in its thread.
 */
final class TimeSlice {
  private static final long NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  /** After how many messages it looks at the clock, which costs as much as a short handler. */
  private static final int MESSAGES = 32;

  private int taken;
  private long begin;

  /** Another message was taken; whether others shall have the thread now. */
  boolean isOver() {
    if (++taken % MESSAGES != 0) {
      return false;
    }
    long now = System.nanoTime();
    if (taken == MESSAGES) {
      begin = now;
    }
    return now - begin > NANOS;
  }
}
