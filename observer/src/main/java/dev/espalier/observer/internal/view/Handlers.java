package dev.espalier.observer.internal.view;

import dev.espalier.ProcessRef;
import dev.espalier.sys.ProcessInfo;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds out how long processes have been in one handler, by looking again and again: if a process
 * is busy and has handled nothing since the last look, it is still in the same one. So nothing has
 * to be written down for each message. Any thread.
 */
final class Handlers {

  /** After which time without a look a process is forgotten. */
  private static final long FORGOTTEN_NANOS = 10_000_000_000L;

  /** A process that was busy, first and last seen in a handler. */
  private record Busy(long start, long handled, long firstNanos, long lastNanos) {
    boolean isStillIn(ProcessInfo info) {
      return start == info.start() && handled == info.handled();
    }
  }

  private final Map<ProcessRef, Busy> busy = new HashMap<>();

  /** Takes a look; for how long the process has been seen in its handler, in milliseconds. */
  synchronized long look(ProcessRef process, ProcessInfo info, long now) {
    boolean atWork =
        info.activity() == ProcessInfo.Activity.RUNNING
            || info.activity() == ProcessInfo.Activity.STARTING;
    if (!atWork) {
      busy.remove(process);
      return 0;
    }
    Busy before = busy.get(process);
    long first = before != null && before.isStillIn(info) ? before.firstNanos() : now;
    busy.put(process, new Busy(info.start(), info.handled(), first, now));
    return (now - first) / 1_000_000;
  }

  /** Forgets those that nobody has looked at for a while. */
  synchronized void forget(long now) {
    busy.values().removeIf(one -> now - one.lastNanos() > FORGOTTEN_NANOS);
  }
}
