package dev.espalier.internal.process;

import dev.espalier.report.ZombieEndedReport;
import dev.espalier.report.ZombieReport;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Watches the thread of a process that was cut off, because a JVM cannot kill it: if it does not
 * end soon after the interrupt, it is reported with its stack, and again when it has ended.
 */
final class Zombie {
  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(100);

  private static final Duration LOOK = Duration.ofMillis(20);

  /** How many threads are being watched, in all trees. */
  private static final AtomicInteger WATCHED = new AtomicInteger();

  private Zombie() {}

  /** Whether there may be a thread that works for a process which has been cut off. */
  static boolean areThereAny() {
    return WATCHED.getOpaque() != 0; // a zombie was told by its interrupt, later
  }

  static void watch(SignalledCell cell, Thread body) {
    WATCHED.incrementAndGet();
    cell.context().timers().after(PATIENCE, () -> look(cell, body));
  }

  private static void look(SignalledCell cell, Thread body) {
    if (!cell.isRunBy(body)) {
      WATCHED.decrementAndGet();
      return;
    }
    cell.context().report(() -> new ZombieReport(cell.path(), List.of(body.getStackTrace())));
    Thread.ofVirtual().name("espalier-zombie-watch").start(() -> awaitEnd(cell, body));
  }

  private static void awaitEnd(SignalledCell cell, Thread body) {
    try {
      while (cell.isRunBy(body) && !body.join(LOOK)) {
        // it may be the thread of a caller, which goes on elsewhere
      }
      WATCHED.decrementAndGet();
      cell.context().report(() -> new ZombieEndedReport(cell.path()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody has this thread, so nobody does
    }
  }
}
