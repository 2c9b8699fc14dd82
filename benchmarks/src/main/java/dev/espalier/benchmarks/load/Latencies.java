package dev.espalier.benchmarks.load;

import java.util.Arrays;

/** How long each of many calls took. */
final class Latencies {
  /** What a call without an answer takes. */
  static final long NEVER = Long.MAX_VALUE;

  private long[] nanoseconds = new long[1 << 16];
  private int size;

  void add(long duration) {
    if (size == nanoseconds.length) {
      nanoseconds = Arrays.copyOf(nanoseconds, size * 2);
    }
    nanoseconds[size++] = duration;
  }

  /**
   * The duration that this share of the calls did not exceed, in nanoseconds; infinite if that is
   * not known.
   */
  double percentile(double share) {
    long[] sorted = Arrays.copyOf(nanoseconds, size);
    Arrays.sort(sorted);
    long duration = sorted[Math.min(size - 1, (int) (share * size))];
    return duration == NEVER ? Double.POSITIVE_INFINITY : duration;
  }
}
