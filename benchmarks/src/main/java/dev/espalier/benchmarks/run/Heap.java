package dev.espalier.benchmarks.run;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/** What is in use on the heap, and not garbage. */
public final class Heap {
  private static final int COLLECTIONS = 3;

  private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

  private Heap() {}

  /** Bytes that are reachable now. */
  public static long used() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc(); // more than once, for what waits to be cleaned up
    }
    return MEMORY.getHeapMemoryUsage().getUsed();
  }
}
