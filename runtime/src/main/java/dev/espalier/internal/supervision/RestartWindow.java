package dev.espalier.internal.supervision;

import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;

/**
 * Counts the restarts of one supervisor within its sliding window; OTP's intensity and period.
 *
 * <p>OTP measures the window in whole seconds; this one measures it in nanoseconds, so that it is
 * exactly as long as declared. A restart that is exactly as old as the window still counts.
 */
final class RestartWindow {
  private final int allowed;
  private final long nanos;
  private final ArrayDeque<Long> restarts = new ArrayDeque<>();

  RestartWindow(int maxRestarts, int maxSeconds) {
    this.allowed = maxRestarts;
    this.nanos = TimeUnit.SECONDS.toNanos(maxSeconds);
  }

  /** Counts a restart that is due now, if it is allowed; says whether it is. */
  boolean add(long now) {
    if (used(now) >= allowed) {
      return false;
    }
    restarts.addLast(now);
    return true;
  }

  /** How many restarts the window holds now. */
  int used(long now) {
    while (!restarts.isEmpty() && now - restarts.peekFirst() > nanos) {
      restarts.removeFirst();
    }
    return restarts.size();
  }
}
