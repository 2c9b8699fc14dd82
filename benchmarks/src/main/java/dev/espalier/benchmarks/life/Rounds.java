package dev.espalier.benchmarks.life;

import dev.espalier.benchmarks.run.Scale;
import java.util.Arrays;

/** Measures something that takes milliseconds by doing it again and again. */
final class Rounds {
  private static final int ROUNDS = 300;

  private Rounds() {}

  /** Something of which each round takes its time. */
  interface Round {
    void run() throws Exception;
  }

  /** The median in nanoseconds of the second half of the rounds. */
  static double median(Scale scale, Round round) throws Exception {
    int rounds = scale.of(ROUNDS, 4);
    long[] times = new long[rounds];
    for (int i = 0; i < rounds; i++) {
      long begin = System.nanoTime();
      round.run();
      times[i] = System.nanoTime() - begin;
    }
    long[] warm = Arrays.copyOfRange(times, rounds / 2, rounds);
    Arrays.sort(warm);
    return warm[warm.length / 2];
  }
}
