package dev.espalier.testkit;

import dev.espalier.spi.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Time that passes only when the test says so; see {@link TestSupervisor#manualClock()}.
 *
 * <p>On it run the timers of workers ({@code @Every}, {@link dev.espalier.Self#after}, {@link
 * dev.espalier.Self#every}, {@link dev.espalier.Self#idleTimeout}) and the windows in which
 * supervisors count restarts. How long a thread may take is still measured in real time: the
 * time-outs of calls and starts, the shutdown times of children.
 */
public final class ManualClock {
  private final ReentrantLock advancing = new ReentrantLock();
  private final List<Task> tasks = new ArrayList<>(); // guarded by itself, as is now
  private long now;

  ManualClock() {}

  /**
   * Lets time pass. What becomes due happens in the order in which it does, and each process has
   * dealt with its timer before time moves on, including a crash and the restart that follows. So a
   * timer that a handler starts anew keeps its rhythm, and when this returns, all that was due has
   * been done. To be called from the thread of the test.
   *
   * <p>A process that is at work meanwhile, because of a cast for instance, sees the time move; a
   * call or {@link dev.espalier.sys.Sys#getStatus} waits until it has come to rest.
   *
   * @param time how much, 0 or more
   * @throws IllegalArgumentException if it is negative
   * @throws dev.espalier.CallTimeoutException if a process has not dealt with its timer within 5
   *     seconds of real time
   */
  public void advance(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("the time is " + time + "; it must be 0 or more");
    }
    advancing.lock();
    try {
      long end = now() + TimeUnit.NANOSECONDS.convert(time);
      for (Optional<Task> next = takeDue(end); next.isPresent(); next = takeDue(end)) {
        next.get().action.run();
      }
      synchronized (tasks) {
        now = end;
      }
    } finally {
      advancing.unlock();
    }
  }

  private Optional<Task> takeDue(long end) {
    synchronized (tasks) {
      Optional<Task> first = tasks.stream().min(Comparator.comparingLong(task -> task.due));
      Optional<Task> due = first.filter(task -> task.due <= end);
      due.ifPresent(task -> {
        now = Math.max(now, task.due);
        if (task.period > 0) {
          task.due += task.period;
        } else {
          tasks.remove(task);
        }
      });
      return due;
    }
  }

  /**
   * How much time has passed.
   *
   * @return the sum of what {@link #advance} was given
   */
  public Duration elapsed() {
    return Duration.ofNanos(now());
  }

  /**
   * How many timers are running.
   *
   * @return a number, 0 or more
   */
  public int timers() {
    synchronized (tasks) {
      return tasks.size();
    }
  }

  private long now() {
    synchronized (tasks) {
      return now;
    }
  }

  /** The same, as trees see it. */
  TestClock asTestClock() {
    return new TestClock() {
      @Override
      public long now() {
        return ManualClock.this.now();
      }

      @Override
      public Runnable after(long nanos, Runnable task) {
        return add(nanos, 0, task);
      }

      @Override
      public Runnable every(long nanos, Runnable task) {
        return add(nanos, nanos, task);
      }
    };
  }

  private Runnable add(long nanos, long period, Runnable action) {
    synchronized (tasks) {
      Task task = new Task(now + nanos, period, action);
      tasks.add(task);
      return () -> remove(task);
    }
  }

  private void remove(Task task) {
    synchronized (tasks) {
      tasks.remove(task);
    }
  }

  /** Something that is to happen; its time is guarded by the list of tasks. */
  private static final class Task {
    private final long period; // 0 for once
    private final Runnable action;
    private long due;

    Task(long due, long period, Runnable action) {
      this.due = due;
      this.period = period;
      this.action = action;
    }
  }
}
