package dev.espalier.benchmarks.life;

import dev.espalier.benchmarks.run.Figures;
import dev.espalier.benchmarks.run.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

/** How lives are measured, whoever leads them; {@code lives.erl} does the same. */
final class Life {
  static final String START = "start";
  static final String STOP = "stop";
  static final String RESTART = "restart";
  static final String MEDIAN = "median";
  static final String P99 = "p99";
  static final String HEAP = "heap";
  static final String RSS = "rss";

  /** How many children there are when they are started and stopped one by one. */
  private static final int BATCH = 1_000;

  private static final int CRASHES = 5_000;

  /** So often before it counts; in fewer, some of the slowest have waited for the JIT compiler. */
  private static final int ROUNDS_BEFORE = 14;

  /** How often there are many before it counts, for the same reason. */
  private static final int MANY_BEFORE = 6;

  private static final int MANY_COUNTED = 5;

  private Life() {}

  /** Starts and stops a batch. */
  interface Batch<T> {
    /** Starts a child, and returns when it has started. */
    T start(int number) throws Exception;

    /** Stops a child, and returns when it has ended. */
    void stop(T child) throws Exception;
  }

  /** Starts and stops children one by one, a batch of them at a time. */
  static <T> void startAndStop(Scale scale, Figures figures, Batch<T> batch) throws Exception {
    times(batch, scale.warmUp().toNanos(), scale.of(BATCH, 10));
    double[] times = times(batch, scale.measuring().toNanos(), scale.of(BATCH, 10));
    figures.tell(START, times[0]);
    figures.tell(STOP, times[1]);
  }

  private static <T> double[] times(Batch<T> batch, long nanos, int size) throws Exception {
    @SuppressWarnings("unchecked") // only what start has returned gets in
    T[] children = (T[]) new Object[size];
    long starting = 0;
    long stopping = 0;
    int batches = 0;
    do {
      long begin = System.nanoTime();
      for (int i = 0; i < size; i++) {
        children[i] = batch.start(i);
      }
      long middle = System.nanoTime();
      for (T child : children) {
        batch.stop(child);
      }
      starting += middle - begin;
      stopping += System.nanoTime() - middle;
      batches++;
    } while (starting + stopping < nanos);
    double number = (double) batches * size;
    return new double[] {starting / number, stopping / number};
  }

  /** What each of many children has taken for its start, its restart and its stop, nanoseconds. */
  record Times(double start, double restart, double stop) {

    /** From what the clock has said between these. */
    static Times forEach(int number, long begin, long started, long restarted, long stopped) {
      return new Times(
          (double) (started - begin) / number,
          (double) (restarted - started) / number,
          (double) (stopped - restarted) / number);
    }
  }

  /** Has many started, crashed and stopped, again and again; the medians of the later times. */
  static void many(Scale scale, Figures figures, Callable<Times> once) throws Exception {
    int before = scale.of(MANY_BEFORE, 1);
    List<Times> all = new ArrayList<>();
    for (int i = 0; i < before + scale.of(MANY_COUNTED, 1); i++) {
      all.add(once.call());
    }
    List<Times> warm = all.subList(before, all.size());
    figures.tell(START, median(warm, Times::start));
    figures.tell(RESTART, median(warm, Times::restart));
    figures.tell(STOP, median(warm, Times::stop));
  }

  private static double median(List<Times> times, ToDoubleFunction<Times> of) {
    return times.stream().mapToDouble(of).sorted().toArray()[times.size() / 2];
  }

  /** Crashes one process again and again; measures from the cast to the end of the next start. */
  static void crash(Scale scale, Figures figures, Births births, Runnable crash) {
    int number = scale.of(CRASHES, 20);
    long[] times = new long[number];
    int rounds = scale.of(ROUNDS_BEFORE, 2) + 1; // only the last one counts
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < number; i++) {
        long begin = System.nanoTime();
        crash.run();
        births.await(1);
        times[i] = births.last() - begin;
      }
    }
    Arrays.sort(times);
    figures.tell(MEDIAN, times[number / 2]);
    figures.tell(P99, times[number * 99 / 100]);
  }
}
