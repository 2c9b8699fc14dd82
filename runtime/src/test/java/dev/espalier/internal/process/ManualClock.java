package dev.espalier.internal.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time that passes only when a test says so; what is due runs in the test's thread. */
final class ManualClock implements Timers {
  private final List<Task> tasks = new ArrayList<>();
  private long now;

  private final class Task implements Scheduled {
    private final Runnable action;
    private final long period; // 0 for once
    private long due;

    Task(long due, long period, Runnable action) {
      this.due = due;
      this.period = period;
      this.action = action;
    }

    @Override
    public void cancel() {
      synchronized (ManualClock.this) {
        tasks.remove(this);
      }
    }
  }

  /** Lets time pass, and runs what becomes due in the order in which it does. */
  void advance(Duration time) {
    long end = now() + time.toNanos();
    Task next;
    while ((next = takeDue(end)) != null) {
      next.action.run();
    }
    synchronized (this) {
      now = end;
    }
  }

  private synchronized Task takeDue(long end) {
    Task next = tasks.stream().min(Comparator.comparingLong(task -> task.due)).orElse(null);
    if (next == null || next.due > end) {
      return null;
    }
    now = Math.max(now, next.due);
    if (next.period > 0) {
      next.due += next.period;
    } else {
      tasks.remove(next);
    }
    return next;
  }

  /** How many timers and deadlines are running. */
  synchronized int running() {
    return tasks.size();
  }

  @Override
  public synchronized long now() {
    return now;
  }

  @Override
  public synchronized Scheduled after(long nanos, Runnable action) {
    return add(new Task(now + nanos, 0, action));
  }

  @Override
  public synchronized Scheduled every(long nanos, Runnable action) {
    return add(new Task(now + nanos, nanos, action));
  }

  private Task add(Task task) {
    tasks.add(task);
    return task;
  }
}
