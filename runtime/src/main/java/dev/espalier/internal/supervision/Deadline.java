package dev.espalier.internal.supervision;

import dev.espalier.annotations.Shutdown;
import java.util.List;

/**
 * The deadline of the process that a {@link SupervisorCore} waits for; there is one at a time.
 *
 * <p>Each has a number, because one that was cancelled may be on its way already, and must not hit
 * the next process.
 */
final class Deadline {
  static final long NONE = 0;

  private long last = NONE;
  private long current = NONE;

  /**
   * Sets the deadline that a child's shutdown time gives it, and returns its number; none for
   * infinity, and for a child that is killed at once when it is to stop.
   */
  long set(Child child, List<Effect> effects) {
    int shutdown = child.spec().shutdown();
    if (shutdown == Shutdown.INFINITY) {
      return NONE;
    }
    current = ++last;
    effects.add(new Effect.SetDeadline(current, Math.max(0, shutdown)));
    return current;
  }

  void cancel(List<Effect> effects) {
    if (current != NONE) {
      effects.add(new Effect.CancelDeadline(current));
      current = NONE;
    }
  }

  /** Whether this is the deadline that counts; it counts once. */
  boolean hasPassed(long number) {
    if (number != current) {
      return false;
    }
    current = NONE;
    return true;
  }
}
