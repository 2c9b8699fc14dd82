package dev.espalier.benchmarks.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Measures several clients that do the same at once, each in a virtual thread, as {@code clients}
 * of {@code harness.erl} does with processes.
 *
 * <p>JMH is for one client only: between iterations its threads spin until the last of them is
 * ready, and virtual threads that spin may keep that one from running.
 */
public final class Clients {
  /** The clock is looked at once in so many turns: that is what it costs a short one. */
  private static final int TURNS = 64;

  private Clients() {}

  /** What a client begins with, in its own thread. */
  @FunctionalInterface
  public interface Beginning {
    Turn begin() throws Exception;
  }

  /** What a client does again and again. */
  @FunctionalInterface
  public interface Turn {
    void run() throws Exception;
  }

  /**
   * Measures.
   *
   * @param operations how many operations each turn is
   * @return the time in nanoseconds for each operation of all clients together
   */
  public static double nanoseconds(Scale scale, int clients, int operations, Beginning beginning)
      throws InterruptedException, ExecutionException {
    List<FutureTask<Double>> rates = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      FutureTask<Double> rate =
          new FutureTask<>(() -> {
            Turn turn = beginning.begin();
            turns(turn, scale.warmUp());
            return turns(turn, scale.measuring());
          });
      rates.add(rate);
      Thread.ofVirtual().name("client-" + i).start(rate);
    }
    double turns = 0;
    for (FutureTask<Double> rate : rates) {
      turns += rate.get();
    }
    return 1 / (turns * operations);
  }

  /** The turns in a nanosecond. */
  private static double turns(Turn turn, Duration time) throws Exception {
    long begin = System.nanoTime();
    long until = begin + time.toNanos();
    long count = 0;
    long now;
    do {
      for (int i = 0; i < TURNS; i++) {
        turn.run();
      }
      count += TURNS;
      now = System.nanoTime();
    } while (now - until < 0);
    return (double) count / (now - begin);
  }
}
