package dev.espalier.internal.process;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sees to it that starts and stops go on while all carrier threads are taken by code that does not
 * yield: a process whose virtual thread has not begun after a while gets a platform thread.
 *
 * <p>Messages of users are not rescued: there may be any number of them, and a platform thread for
 * each would be worse than the wait.
 */
final class Rescue {
  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(20);

  /** Something that a thread was started for; {@code run} may be called again and does it once. */
  interface Scheduled extends Runnable {
    /** Whether no thread has begun with it. */
    boolean isScheduled();
  }

  /** In the queue behind those that have been in it since the last look. */
  private static final class Mark implements Scheduled {
    @Override
    public boolean isScheduled() {
      return false;
    }

    @Override
    public void run() {}
  }

  private static final Scheduled MARK = new Mark();

  private final Timers timers;
  private final Queue<Scheduled> watched = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean lookIsDue = new AtomicBoolean();
  private boolean marked; // written by one look, read by the next

  Rescue(Timers timers) {
    this.timers = timers;
  }

  /** Remembers something for which a thread has been started just now. Any thread. */
  void watch(Scheduled task) {
    watched.add(task);
    lookLater();
  }

  private void lookLater() {
    if (!lookIsDue.get() && lookIsDue.compareAndSet(false, true)) {
      timers.after(PATIENCE, this::look);
    }
  }

  /** Has a look at those that the last look has found: they have been there for long enough. */
  private synchronized void look() {
    lookIsDue.set(false); // first: a process that joins from here on is seen by the next look
    Scheduled task;
    while (marked && (task = watched.poll()) != null) {
      marked = task != MARK;
      if (task.isScheduled()) {
        // A thread of its own, not of a pool: it may be interrupted at any time.
        Thread.ofPlatform().daemon().name("espalier-rescue").start(task);
      }
    }
    if (!watched.isEmpty()) {
      marked = true;
      watched.add(MARK);
      lookLater();
    }
  }
}
