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

  private record Watched(Scheduled task, long since) {}

  private final Timers timers;
  private final Queue<Watched> watched = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean lookIsDue = new AtomicBoolean();

  Rescue(Timers timers) {
    this.timers = timers;
  }

  /** Remembers something for which a thread has been started just now. Any thread. */
  void watch(Scheduled task) {
    watched.add(new Watched(task, timers.now()));
    lookLater();
  }

  private void lookLater() {
    if (lookIsDue.compareAndSet(false, true)) {
      timers.after(PATIENCE, this::look);
    }
  }

  private void look() {
    lookIsDue.set(false); // first: a process that joins from here on is seen by the next look
    long now = timers.now();
    Watched oldest;
    while ((oldest = watched.peek()) != null && now - oldest.since() >= PATIENCE) {
      watched.poll();
      if (oldest.task().isScheduled()) {
        // A thread of its own, not of a pool: it may be interrupted at any time.
        Thread.ofPlatform().daemon().name("espalier-rescue").start(oldest.task());
      }
    }
    if (oldest != null) {
      lookLater();
    }
  }
}
