package dev.espalier.benchmarks.load;

/** What a busy process does for a message; {@code busy.erl} does so, too. */
final class Effort {
  private static final long NANOSECONDS = 1_000;

  private Effort() {}

  /** Works for a microsecond on any machine and in any language. */
  static void microsecond() {
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < NANOSECONDS) {
      Thread.onSpinWait();
    }
  }
}
