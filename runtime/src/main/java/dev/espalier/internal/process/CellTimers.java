package dev.espalier.internal.process;

import dev.espalier.Self;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The timers of one {@link WorkerCell}: each sends its process a message when its time has come.
 */
final class CellTimers {
  /** What a timer does in the process. */
  @FunctionalInterface
  interface Action {
    void run() throws Throwable;
  }

  private final WorkerCell<?> cell;
  private final Timers time;
  private final Set<CellTimer> running = ConcurrentHashMap.newKeySet();

  CellTimers(WorkerCell<?> cell) {
    this.cell = cell;
    this.time = cell.context().timersOf(cell);
  }

  Self.Timer after(long nanos, Action action) {
    if (nanos < 0) {
      throw new IllegalArgumentException("the delay is " + nanos + " ns; it must be 0 or more");
    }
    CellTimer timer = new CellTimer("timer", action, nanos, false);
    return timer.begin(time.after(nanos, timer::fire));
  }

  Self.Timer every(long nanos, String name, Action action) {
    if (nanos <= 0) {
      throw new IllegalArgumentException("the period is " + nanos + " ns; it must be more than 0");
    }
    CellTimer timer = new CellTimer(name, action, nanos, true);
    return timer.begin(time.every(nanos, timer::fire));
  }

  void cancelAll() {
    running.forEach(CellTimer::cancel);
  }

  private final class CellTimer implements Self.Timer {
    private final String name;
    private final Action action;
    private final long nanos;
    private final long begun = time.now();
    private final boolean periodic;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicBoolean waiting = new AtomicBoolean(); // a message is in the mailbox
    private volatile Timers.@Nullable Scheduled future;

    CellTimer(String name, Action action, long nanos, boolean periodic) {
      this.name = name;
      this.action = action;
      this.nanos = nanos;
      this.periodic = periodic;
    }

    CellTimer begin(Timers.Scheduled scheduled) {
      future = scheduled;
      running.add(this);
      if (!cell.isAlive()) { // it died meanwhile, and cancelAll may have missed this one
        cancel();
      }
      return this;
    }

    /** In the timer's thread. */
    void fire() {
      if (!cancelled.get() && waiting.compareAndSet(false, true)) {
        cell.send(new Due(this));
      }
    }

    @Override
    public boolean cancel() {
      Timers.Scheduled scheduled = future;
      if (scheduled != null) {
        scheduled.cancel();
      }
      running.remove(this);
      return cancelled.compareAndSet(false, true);
    }

    @Override
    public Optional<Duration> remaining() {
      long passed = time.now() - begun;
      long left = nanos - (periodic ? passed % nanos : passed);
      return cancelled.get() || left <= 0 ? Optional.empty() : Optional.of(Duration.ofNanos(left));
    }

    /** In the process. */
    void run() throws Throwable {
      waiting.set(false);
      if (cancelled.get()) {
        return;
      }
      if (!periodic) {
        cancel();
      }
      action.run();
    }
  }

  /** The message that a timer sends. */
  private static final class Due extends Message {
    private final CellTimer timer;

    Due(CellTimer timer) {
      this.timer = timer;
    }

    @Override
    void handle(WorkerCell<?> cell) throws Throwable {
      timer.run();
    }

    @Override
    boolean isVoid() {
      return timer.cancelled.get();
    }

    @Override
    String describe() {
      return timer.name;
    }
  }
}
