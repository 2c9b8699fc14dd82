package dev.espalier.internal.process;

import dev.espalier.Exit;
import dev.espalier.internal.registry.Table;
import dev.espalier.spi.Lifecycle;
import java.util.concurrent.TimeUnit;

/** Gives a {@link WorkerCell} what the class of its worker asks for, when that was just made. */
final class Preparation {
  private Preparation() {}

  /** Sets timers, makes it a loop, has it trap exits. In the thread that has made the worker. */
  static <W> void of(WorkerCell<W> cell, Lifecycle<W> lifecycle, W made) {
    for (Lifecycle.Periodic<W> periodic : lifecycle.periodics()) {
      cell.facilities()
          .timers()
          .every(
              TimeUnit.MILLISECONDS.toNanos(periodic.millis()),
              periodic.name(),
              () -> periodic.hook().run(made));
    }
    if (made instanceof Runnable) {
      cell.mustBeAbleTo("neither timers nor messages can run", !cell.needsMessages());
      cell.becomeLoop();
    }
    if (lifecycle.trapsExits() || made instanceof AutoCloseable) {
      cell.trapExitsUnlessDecided();
    }
    if (made instanceof Table<?, ?> table) {
      cell.bonds()
          .watch(
              new Watch.Then(reason -> { // those in it are signalled as if they were linked
                Exit exit = new Exit(cell.place(), reason);
                cell.context().control().execute(() -> table.close(exit)); // there may be many
              }));
    }
  }
}
