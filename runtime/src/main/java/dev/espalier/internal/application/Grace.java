package dev.espalier.internal.application;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How an {@link ApplicationMaster} divides the time that an application has for its end. All times
 * are those of the nano clock.
 *
 * @param begin when it was told to stop, has ended by itself, or has failed
 * @param nanos how long it has
 */
record Grace(long begin, long nanos) {

  /** What is kept for cutting processes off, for what is done after that, and for reports. */
  private static final long LONGEST_RESERVE = TimeUnit.SECONDS.toNanos(1);

  /** Sums with a time of the clock must not run over. */
  private static final long LONGEST = Long.MAX_VALUE / 4;

  Grace {
    nanos = Math.min(nanos, LONGEST);
  }

  static Grace fromNow(long nanos) {
    return new Grace(System.nanoTime(), nanos);
  }

  /** Until when the tree need not be told to stop. */
  long half() {
    return begin + nanos / 2;
  }

  /** When processes that have not ended are cut off. */
  long cutOff() {
    return end() - reserve();
  }

  /** When the root is cut off, too, if it has not ended after all others. */
  long rootCutOff() {
    return end() - reserve() / 2;
  }

  /** When all is over. */
  long end() {
    return begin + nanos;
  }

  private long reserve() {
    return Math.min(LONGEST_RESERVE, nanos / 5);
  }

  Duration length() {
    return Duration.ofNanos(nanos);
  }

  Duration used() {
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
