package dev.espalier;

import java.util.function.LongSupplier;

/** Measures times that are compared with each other on a machine where others may be at work. */
final class Timing {
  private static final int TRIES = 8;

  private Timing() {}

  /** The shortest of several measurements. */
  static long best(LongSupplier measurement) {
    return best(0, measurement);
  }

  /** The shortest of several measurements; once one is short enough, the others are spared. */
  static long best(long enough, LongSupplier measurement) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < TRIES && best > enough; i++) {
      best = Math.min(best, measurement.getAsLong());
    }
    return best;
  }
}
