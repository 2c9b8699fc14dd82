package dev.espalier.internal.process;

import dev.espalier.ExitReason;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * How long the constructor of a {@link WorkerCell} may take: when it is over, the process is cut
 * off. True when it is decided which of both came first.
 */
final class StartDeadline extends AtomicBoolean {
  private static final long serialVersionUID = 1L;

  private transient Timers.@Nullable Scheduled timer;

  private StartDeadline() {}

  /** Sets the time, before the process begins. */
  static StartDeadline after(SignalledCell cell, int millis) {
    StartDeadline deadline = new StartDeadline();
    deadline.timer =
        cell.context()
            .timers()
            .after(
                TimeUnit.MILLISECONDS.toNanos(millis),
                () -> {
                  if (deadline.compareAndSet(false, true)) {
                    cell.cutOff(ExitReason.because("timeout"));
                  }
                });
    return deadline;
  }

  /** The start is over; says whether that was in time. */
  boolean met() {
    if (timer != null) {
      timer.cancel();
    }
    return compareAndSet(false, true);
  }
}
