package dev.espalier.internal.process;

import dev.espalier.internal.supervision.Event;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The timers by which a {@link SupervisorCell} ends its patience with children. For its turns. */
final class StopDeadlines {
  private final SupervisorCell supervisor;
  private final Map<Long, Timers.Scheduled> running = new HashMap<>();
  private final Map<Long, Integer> toArm = new LinkedHashMap<>();

  StopDeadlines(SupervisorCell supervisor) {
    this.supervisor = supervisor;
  }

  void set(long number, int millis) {
    toArm.put(number, millis);
  }

  /** The turn is over: starts the timers. Most children have ended before one is needed. */
  void arm() {
    if (!toArm.isEmpty()) {
      toArm.forEach(this::arm);
      toArm.clear();
    }
  }

  private void arm(long number, int millis) {
    Event passed = new Event.DeadlinePassed(number);
    long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
    running.put(number, supervisor.context().timers().after(nanos, () -> supervisor.post(passed)));
  }

  void hasPassed(long number) {
    running.remove(number);
  }

  void cancel(long number) {
    if (toArm.remove(number) != null) {
      return;
    }
    Timers.Scheduled deadline = running.remove(number);
    if (deadline != null) {
      deadline.cancel();
    }
  }

  void cancelAll() {
    running.values().forEach(Timers.Scheduled::cancel);
    running.clear();
    toArm.clear();
  }
}
