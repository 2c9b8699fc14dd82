package dev.espalier.benchmarks.run;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.Duration;

/** What is in use on the heap, and not garbage. */
public final class Heap {
  private static final int COLLECTIONS = 3;

  /** Longer than anything is watched that has ended. */
  private static final Duration SETTLING = Duration.ofMillis(300);

  private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

  private Heap() {}

  /** Bytes that are reachable now. */
  public static long used() throws InterruptedException {
    Thread.sleep(SETTLING);
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc(); // more than once, for what waits to be cleaned up
    }
    return MEMORY.getHeapMemoryUsage().getUsed();
  }
}
