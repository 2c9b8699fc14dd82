package dev.espalier.internal.process;

import dev.espalier.internal.report.Report;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Watches the thread of a process that was cut off, because a JVM cannot kill it: if it does not
 * end soon after the interrupt, it is reported with its stack, and again when it has ended.
 */
final class Zombie {
  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(100);

  private Zombie() {}

  static void watch(WorkerCell<?> cell, Thread body) {
    cell.context().timers().after(PATIENCE, () -> look(cell, body));
  }

  private static void look(WorkerCell<?> cell, Thread body) {
    if (!cell.isRunBy(body)) {
      return;
    }
    cell.context().report(() -> new Report.Zombie(cell.path(), List.of(body.getStackTrace())));
    Thread.ofVirtual().name("espalier-zombie-watch").start(() -> awaitEnd(cell, body));
  }

  private static void awaitEnd(WorkerCell<?> cell, Thread body) {
    try {
      body.join();
      cell.context().report(() -> new Report.ZombieEnded(cell.path()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody has this thread, so nobody does
    }
  }
}
