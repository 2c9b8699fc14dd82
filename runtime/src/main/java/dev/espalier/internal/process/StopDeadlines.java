package dev.espalier.internal.process;

import dev.espalier.internal.supervision.Event;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The timers by which a {@link SupervisorCell} ends its patience with children. For its turns. */
final class StopDeadlines {
  private final SupervisorCell supervisor;
  private final Map<Long, Timers.Scheduled> running = new HashMap<>();

  StopDeadlines(SupervisorCell supervisor) {
    this.supervisor = supervisor;
  }

  void set(long number, int millis) {
    running.put(
        number,
        supervisor
            .context()
            .timers()
            .after(
                TimeUnit.MILLISECONDS.toNanos(millis),
                () -> supervisor.post(new Event.DeadlinePassed(number))));
  }

  void hasPassed(long number) {
    running.remove(number);
  }

  void cancel(long number) {
    Timers.Scheduled deadline = running.remove(number);
    if (deadline != null) {
      deadline.cancel();
    }
  }

  void cancelAll() {
    running.values().forEach(Timers.Scheduled::cancel);
    running.clear();
  }
}
