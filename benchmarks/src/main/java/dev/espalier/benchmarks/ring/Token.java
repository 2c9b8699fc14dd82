package dev.espalier.benchmarks.ring;

import dev.espalier.benchmarks.run.Figures;
import dev.espalier.benchmarks.run.Heap;
import dev.espalier.benchmarks.run.Scale;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;

/**
 * Builds rings and sends a token round them, whoever the processes are; {@code ring.erl} does so,
 * too.
 */
final class Token {
  static final String HOP = "hop";
  static final String BUILD = "build";
  static final String BYTES = "bytes";

  private static final int PROCESSES = 10_000;
  private static final int BUILDS_BEFORE = 10;
  private static final int LAPS = 10;

  private Token() {}

  /** A ring that runs. */
  interface Running extends AutoCloseable {
    /** Gives a message to the first process, which passes it on so many times. */
    void pass(int hops, CountDownLatch arrived);

    @Override
    void close();
  }

  /** Measures hops only. */
  static void measureHops(Scale scale, Figures figures, Running hopping)
      throws InterruptedException {
    int hops = scale.of(PROCESSES, 10) * LAPS;
    hops(hopping, hops, scale.warmUp());
    figures.tell(HOP, hops(hopping, hops, scale.measuring()));
    figures.tell(BUILD, Figures.NOTHING);
    figures.tell(BYTES, Figures.NOTHING);
  }

  static void measure(Scale scale, Figures figures, IntFunction<Running> builder)
      throws InterruptedException {
    int processes = scale.of(PROCESSES, 10);
    for (int i = 0; i < scale.of(BUILDS_BEFORE, 1); i++) {
      try (Running ring = builder.apply(processes)) {
        hop(ring, processes);
      }
    }
    long before = Heap.used();
    long begin = System.nanoTime();
    try (Running ring = builder.apply(processes)) {
      hop(ring, processes);
      figures.tell(BUILD, (System.nanoTime() - begin) / 1e3 / processes);
      figures.tell(BYTES, (double) (Heap.used() - before) / processes);
      hops(ring, processes * LAPS, scale.warmUp());
      figures.tell(HOP, hops(ring, processes * LAPS, scale.measuring()));
    }
  }

  private static double hops(Running ring, int hops, Duration time) throws InterruptedException {
    long begin = System.nanoTime();
    long count = 0;
    long now;
    do {
      hop(ring, hops);
      count += hops;
      now = System.nanoTime();
    } while (now - begin < time.toNanos());
    return (double) (now - begin) / count;
  }

  private static void hop(Running ring, int hops) throws InterruptedException {
    CountDownLatch arrived = new CountDownLatch(1);
    ring.pass(hops, arrived);
    arrived.await();
  }
}
