package dev.espalier.internal.supervision;

import dev.espalier.annotations.Shutdown;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The deadlines of the processes that a {@link SupervisionCore} waits for. Processes that have the
 * same time share one, because they are waited for from the same moment on.
 *
 * <p>Each deadline has a number, because one that was cancelled may be on its way already, and must
 * not hit the next process.
 */
final class Deadlines {

  private record Deadline(long number, Set<Incarnation> processes) {}

  private final Map<Integer, Deadline> open = new HashMap<>(); // by time
  private long last;

  /**
   * Gives a process the time that its child has to stop; no deadline for infinity, and no time for
   * a child that is killed at once.
   */
  void set(Incarnation process, List<Effect> effects) {
    if (process.child().spec().shutdown() == Shutdown.INFINITY) {
      return;
    }
    int millis = millis(process);
    Deadline deadline = open.get(millis);
    if (deadline == null) {
      deadline = new Deadline(++last, new LinkedHashSet<>());
      open.put(millis, deadline);
      effects.add(new Effect.SetDeadline(deadline.number(), millis));
    }
    deadline.processes().add(process);
  }

  /** Nobody waits for this process any more; the last one takes its deadline along. */
  void cancel(Incarnation process, List<Effect> effects) {
    Deadline deadline = open.get(millis(process));
    if (deadline != null
        && deadline.processes().remove(process)
        && deadline.processes().isEmpty()) {
      open.remove(millis(process));
      effects.add(new Effect.CancelDeadline(deadline.number()));
    }
  }

  /** The processes whose time is over now. */
  Set<Incarnation> passed(long number) {
    for (Deadline deadline : open.values()) {
      if (deadline.number() == number) {
        open.values().remove(deadline);
        return deadline.processes();
      }
    }
    return Set.of();
  }

  private static int millis(Incarnation process) {
    return Math.max(0, process.child().spec().shutdown());
  }
}
