package dev.espalier.internal.process;

import dev.espalier.report.InlineBlockedReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Finds handlers that were promised not to block and do: looks at the processes of a tree that are
 * lent to callers, and reports a call that it finds at two looks, once for each kind of call.
 *
 * <p>So a call that is quick pays nothing for it, not even a look at the clock. A process comes
 * here with the first loan, and leaves when a look finds it not lent.
 */
final class LoanWatch {
  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(100);

  private record Seen(ActivatedCell cell, @Nullable InlineCallEnvelope call) {}

  private final Timers timers;
  private final Queue<Seen> watched = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean lookIsDue = new AtomicBoolean();
  private final Set<Class<?>> reported = ConcurrentHashMap.newKeySet();

  LoanWatch(Timers timers) {
    this.timers = timers;
  }

  /** A process is lent and was not known here. In the thread of the caller. */
  void watch(ActivatedCell cell) {
    cell.watchWhenLent(true);
    watched.add(new Seen(cell, null));
    lookLater();
  }

  private void lookLater() {
    if (lookIsDue.compareAndSet(false, true)) {
      timers.after(PATIENCE, this::look);
    }
  }

  private void look() {
    lookIsDue.set(false); // first: a process that comes from here on is seen by the next look
    List<Seen> before = new ArrayList<>();
    Seen next;
    while ((next = watched.poll()) != null) {
      before.add(next);
    }
    before.forEach(this::look);
    if (!watched.isEmpty()) {
      lookLater();
    }
  }

  private void look(Seen last) {
    ActivatedCell cell = last.cell();
    InlineCallEnvelope call = cell.lentFor();
    if (call == null) {
      cell.watchWhenLent(false);
      call = cell.lentFor(); // a caller that has come too early to see this is seen here
    }
    if (call == null) {
      return;
    }
    cell.watchWhenLent(true);
    watched.add(new Seen(cell, call));
    if (call.equals(last.call()) && reported.add(call.kind())) {
      report(cell, call);
    }
  }

  private static void report(ActivatedCell cell, InlineCallEnvelope call) {
    cell.context()
        .report(() ->
            new InlineBlockedReport(
                cell.path(),
                call.describe(),
                call.sender(),
                List.of(call.caller().getStackTrace())));
  }
}
