package dev.espalier;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Measures times that are compared with each other on a machine where others may be at work. */
final class Timing {
  private static final int TRIES = 8;

  /** How long a busy machine is given to show that it can do better. */
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

  private Timing() {}

  /** The shortest of several measurements. */
  static long best(LongSupplier measurement) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < TRIES; i++) {
      best = Math.min(best, measurement.getAsLong());
    }
    return best;
  }

  /** The shortest of as many measurements as it takes until one is short enough, if one is. */
  static long best(long enough, LongSupplier measurement) {
    long begin = System.nanoTime();
    long best = Long.MAX_VALUE;
    while (best > enough && System.nanoTime() - begin < PATIENCE) {
      best = Math.min(best, measurement.getAsLong());
    }
    return best;
  }
}
