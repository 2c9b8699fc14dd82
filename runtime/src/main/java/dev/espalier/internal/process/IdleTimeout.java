package dev.espalier.internal.process;

import dev.espalier.Self;
import org.jspecify.annotations.Nullable;

/**
 * The time-out of a {@link WorkerCell} that nothing is sent to: runs from the return of the handler
 * that has asked for it, and is void as soon as any message comes. All but the timer itself is used
 * by the process's own thread only.
 */
final class IdleTimeout {
  private final WorkerCell<?> cell;
  private Self.@Nullable Action action; // null: nobody has asked since the last message
  private long nanos;
  private long armed; // counts, so that a Due that is on its way can be told from the latest one
  private volatile Timers.@Nullable Scheduled timer;

  IdleTimeout(WorkerCell<?> cell) {
    this.cell = cell;
  }

  /** The current handler wants this to happen if nothing comes after it. */
  void set(long afterNanos, Self.Action then) {
    nanos = afterNanos;
    action = then;
  }

  /** A message has come, so the last request is void. */
  void heard(Message message) {
    if (message instanceof Due due && due.number == armed) {
      return; // it is the time-out itself
    }
    disarm();
    action = null;
  }

  /** A handler, or a system request that counts for nothing, has returned: time runs from here. */
  void arm() {
    disarm();
    if (action == null) {
      return;
    }
    Due due = new Due(armed);
    if (nanos == 0) {
      cell.send(due); // behind what waits already: that makes it void
    } else {
      timer = cell.context().timersOf(cell).after(nanos, () -> cell.send(due));
      if (!cell.isAlive()) { // it was cut off meanwhile, and release() may have missed this one
        cancel();
      }
    }
  }

  private void disarm() {
    armed++;
    cancel();
  }

  /** Any thread. */
  void cancel() {
    Timers.Scheduled running = timer;
    if (running != null) {
      running.cancel();
      timer = null;
    }
  }

  /** The message that says that the time is over. */
  private final class Due extends Message {
    private final long number;

    Due(long number) {
      this.number = number;
    }

    @Override
    void handle(WorkerCell<?> same) throws Throwable {
      Self.Action due = action;
      action = null;
      if (due != null) {
        due.run();
      }
    }

    @Override
    boolean isVoid() {
      return number != armed;
    }

    @Override
    String describe() {
      return "timeout";
    }
  }
}
