package dev.espalier.benchmarks.life;

import dev.espalier.benchmarks.run.Figures;
import java.lang.management.ManagementFactory;

/** Measures what processes cost in memory on a JVM. */
final class Memory {
  private static final int COLLECTIONS = 4;

  private Memory() {}

  /** Starts processes whose own objects are {@link Session#BYTES} long, and tells about one. */
  static void measure(int number, Figures figures, Rounds.Round start) throws Exception {
    long heap = used();
    double rss = Rss.bytes();
    start.run();
    figures.tell(Life.HEAP, (double) (used() - heap) / number - Session.BYTES);
    figures.tell(Life.RSS, (Rss.bytes() - rss) / number);
  }

  private static long used() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc(); // more than once, for what waits to be cleaned up
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
