package dev.espalier.internal.supervision;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** What a {@link SupervisorLedger} knows of a supervisor's restarts within its window. */
final class LedgerBudget {
  private final int maxRestarts;
  private final long window;
  private final Deque<Long> restarts = new ArrayDeque<>(); // when each was due
  private final Deque<Long> starts = new ArrayDeque<>(); // when each was, asked for or not

  LedgerBudget(int maxRestarts, int maxSeconds) {
    this.maxRestarts = maxRestarts;
    this.window = TimeUnit.SECONDS.toNanos(maxSeconds);
  }

  /** Takes note of a start that may have been a restart. */
  void started(long time) {
    starts.addLast(time);
  }

  /** Takes note of a restart; false if there were too many already. */
  boolean allowsRestart(long due) {
    restarts.addLast(due);
    forget(restarts, due);
    return restarts.size() <= maxRestarts;
  }

  /** Whether there can have been so many restarts that no more is allowed. */
  boolean mayBeUsedUp(long time) {
    forget(starts, time);
    return starts.size() >= maxRestarts;
  }

  private void forget(Deque<Long> times, long now) {
    while (!times.isEmpty() && now - times.peekFirst() > window) {
      times.removeFirst();
    }
  }
}
