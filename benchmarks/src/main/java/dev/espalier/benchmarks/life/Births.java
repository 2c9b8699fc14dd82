package dev.espalier.benchmarks.life;

import java.util.concurrent.Semaphore;

/** Where processes tell that they have started. */
public final class Births {
  private final Semaphore births = new Semaphore(0);
  private volatile long last;

  /** Called in the start of a process, as the last thing that it does. */
  void tell() {
    last = System.nanoTime();
    births.release();
  }

  /** Waits until so many more have started. */
  void await(int number) {
    births.acquireUninterruptibly(number);
  }

  /** When the last one has started, as {@link System#nanoTime} has it. */
  long last() {
    return last;
  }
}
