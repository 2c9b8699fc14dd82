package dev.espalier.internal.supervision;

import dev.espalier.ChildSpec;
import dev.espalier.ExitReason;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.AutoShutdown;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import dev.espalier.annotations.Strategy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the books of one supervisor from outside: sees what goes into its core and what comes out,
 * and objects to what no supervisor may ever do. Knows nothing of how the core works.
 *
 * <p>Where it cannot tell from outside why something was done, it lets it pass.
 */
final class Ledger {

  /** An invariant is broken. */
  static final class Violation extends AssertionError {
    private static final long serialVersionUID = 1L;

    Violation(String message) {
      super(message);
    }
  }

  private enum Fate {
    NEW,
    STARTING,
    UP,
    STOPPING,
    /** Ended by itself; nobody knows yet whether the supervisor has looked at it. */
    ENDED,
    STOPPED,
    DECLINED,
    /** Its restart has failed. */
    RETRY;

    boolean isLive() {
      return this == STARTING || this == UP || this == STOPPING;
    }
  }

  private static final class Entry {
    private final String id;
    private final ChildSpec spec;
    private @Nullable Incarnation incarnation;
    private Fate fate = Fate.NEW;
    private ExitReason reason = ExitReason.normal();

    private Entry(ChildSpec spec) {
      this.id = spec.id();
      this.spec = spec;
    }

    boolean isTemporary() {
      return spec.restart() == Restart.TEMPORARY;
    }

    /** Whether its end, which was nobody's doing, has to be followed by a restart. */
    boolean mustBeRestarted() {
      return fate == Fate.ENDED
          && (spec.restart() == Restart.PERMANENT
              || (spec.restart() == Restart.TRANSIENT && !reason.isClean()));
    }
  }

  private record Open(Request request, Object token) {}

  private static final long NEVER = Long.MIN_VALUE;

  private final SupervisorSpec spec;
  private final List<Entry> order = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final Deque<Long> rounds = new ArrayDeque<>(); // when each restart was due
  private final Deque<Long> starts = new ArrayDeque<>(); // when each start was, asked for or not
  private boolean booting;
  private boolean stopDue;
  private boolean ended;
  private @Nullable Entry starting;
  private boolean startingIsAsked;
  private @Nullable Entry stopping;
  private long deadline;
  private boolean timeIsUp;
  private long stoppingSince = NEVER;
  private long now;

  // While one event is being looked at:
  private @Nullable Entry expectedNext;
  private boolean afterStart;
  private boolean cutOff;

  Ledger(SupervisorSpec spec) {
    this.spec = spec;
    spec.children().forEach(child -> order.add(new Entry(child)));
  }

  /** Takes note of one event and of what the core makes of it. */
  void took(Event event, List<Effect> effects, long nanos) {
    now = nanos;
    expectedNext = null;
    afterStart = false;
    cutOff = false;
    happened(event);
    for (Effect effect : effects) {
      wanted(effect);
    }
    afterwards();
  }

  // ---------------------------------------------------------------------------------- events

  private void happened(Event event) {
    switch (event) {
      case Event.Boot ignored -> booting = true;
      case Event.Started started -> {
        Entry entry = startIsOver(started.child());
        entry.fate = Fate.UP;
        expectNextAfter(entry);
      }
      case Event.StartIgnored declined -> {
        Entry entry = startIsOver(declined.child());
        expectNextAfter(entry);
        gone(entry, Fate.DECLINED);
      }
      case Event.StartFailed failed -> {
        Entry entry = startIsOver(failed.child());
        if (!startingIsAsked) {
          gone(entry, booting ? Fate.STOPPED : Fate.RETRY);
        } else if (isNext(Request.StartChild.class)) {
          order.remove(entry); // nothing is left of an addition that fails
        } else {
          gone(entry, Fate.STOPPED);
        }
      }
      case Event.Exited exited -> exited(exited.child(), exited.reason());
      case Event.DeadlinePassed passed -> {
        if (passed.number() == deadline) {
          deadline = 0;
          timeIsUp = true;
          cutOff = true;
        }
      }
      case Event.Requested asked -> open.addLast(new Open(asked.request(), asked.token()));
      case Event.StopRequested ignored -> stopDue = true;
    }
  }

  private boolean isNext(Class<? extends Request> type) {
    Open first = open.peekFirst();
    return first != null && type.isInstance(first.request());
  }

  private Entry startIsOver(Incarnation incarnation) {
    Entry entry = starting;
    check(
        entry != null && entry.incarnation == incarnation,
        "news of the start of %s, which nobody waits for",
        incarnation);
    starting = null;
    timeIsUp = false;
    return Objects.requireNonNull(entry);
  }

  private void expectNextAfter(Entry entry) {
    int next = order.indexOf(entry) + 1;
    expectedNext = next < order.size() ? order.get(next) : null;
    afterStart = true;
  }

  private void exited(Incarnation incarnation, ExitReason reason) {
    Entry entry = find(incarnation);
    if (entry == null && ended) {
      return;
    }
    check(
        entry != null && (entry.fate == Fate.UP || entry.fate == Fate.STOPPING),
        "news of the end of %s, which is not up",
        incarnation);
    Objects.requireNonNull(entry).reason = reason;
    if (entry == stopping) {
      stopping = null;
      timeIsUp = false;
      gone(entry, Fate.STOPPED);
    } else {
      gone(entry, Fate.ENDED);
    }
  }

  private void gone(Entry entry, Fate fate) {
    entry.fate = fate;
    if (entry.isTemporary()) {
      order.remove(entry);
    }
  }

  // ---------------------------------------------------------------------------------- effects

  private void wanted(Effect effect) {
    check(
        !ended || (effect instanceof Effect.Reply r && r.answer() instanceof Answer.Gone),
        "%s after the end",
        effect);
    switch (effect) {
      case Effect.Start start -> start(start.child());
      case Effect.AskToStop ask -> askToStop(ask.child());
      case Effect.Kill kill -> kill(kill.child());
      case Effect.SetDeadline set -> {
        check(deadline == 0, "a deadline is set while another one is");
        deadline = set.number();
      }
      case Effect.CancelDeadline cancel -> {
        check(deadline == cancel.number(), "a deadline is cancelled that is not set");
        deadline = 0;
      }
      case Effect.Reply reply -> reply(reply.token(), reply.answer());
      case Effect.Report report -> reported(report.report());
      case Effect.Ready ignored -> {
        check(booting, "ready twice");
        booting = false;
      }
      case Effect.End ignored -> end();
    }
  }

  private void start(Incarnation incarnation) {
    String id = incarnation.child().id();
    Entry entry = find(id);
    boolean continues = afterStart && continuesWith(entry);
    check(
        starting == null && stopping == null,
        "%s is started while something else is going on",
        incarnation);
    boolean unknown =
        entry == null
            || (entry.incarnation != null && entry.incarnation.child() != incarnation.child());
    boolean asked = !continues && !booting && isAskedToStart(id, unknown) && !mustComeBack(entry);
    if (unknown) {
      check(asked, "%s is started, which is not a child", incarnation);
      order.remove(entry);
      entry = new Entry(incarnation.child().spec());
      order.addLast(entry);
    }
    check(!entry.fate.isLive(), "two incarnations at once: %s", incarnation);
    if (!booting && !continues) {
      starts.addLast(now);
    }
    if (!asked) {
      checkOrderOfStart(entry, continues);
      if (!booting) {
        checkRestart(entry, continues);
      }
    }
    entry.incarnation = incarnation;
    entry.fate = Fate.STARTING;
    starting = entry;
    startingIsAsked = asked;
    afterStart = false;
    stoppingSince = NEVER;
  }

  private boolean continuesWith(@Nullable Entry entry) {
    return entry != null
        && entry == expectedNext
        && (booting || spec.strategy() != Strategy.ONE_FOR_ONE);
  }

  private boolean isAskedToStart(String id, boolean unknown) {
    Open first = open.peekFirst();
    return first != null
        && switch (first.request()) {
          case Request.StartChild start -> unknown && start.spec().id().equals(id);
          case Request.RestartChild restart -> restart.id().equals(id);
          default -> false;
        };
  }

  private static boolean mustComeBack(@Nullable Entry entry) {
    return entry != null && (entry.fate == Fate.RETRY || entry.mustBeRestarted());
  }

  private void checkOrderOfStart(Entry entry, boolean continues) {
    boolean first = order.getFirst() == entry;
    if (booting) {
      check(continues || first, "%s is started out of order", entry.id);
    } else if (spec.strategy() == Strategy.ONE_FOR_ALL) {
      check(continues || first, "%s is not the next of the group", entry.id);
    }
    if (booting || spec.strategy() != Strategy.ONE_FOR_ONE) {
      for (Entry later : order.subList(order.indexOf(entry) + 1, order.size())) {
        check(!later.fate.isLive(), "%s is started before %s is gone", entry.id, later.id);
      }
    }
  }

  private void checkRestart(Entry entry, boolean continues) {
    check(!entry.isTemporary(), "the temporary child %s is restarted", entry.id);
    if (continues) {
      return;
    }
    long due = stoppingSince == NEVER ? now : stoppingSince; // it counts before the group's stop
    rounds.addLast(due);
    dropBefore(rounds, due);
    check(rounds.size() <= spec.maxRestarts(), "more restarts than %d", spec.maxRestarts());
    if (spec.strategy() == Strategy.ONE_FOR_ONE) {
      check(mustComeBack(entry), "%s is restarted without a reason", entry.id);
      return;
    }
    boolean all = spec.strategy() == Strategy.ONE_FOR_ALL;
    for (Entry member : all ? order : order.subList(order.indexOf(entry), order.size())) {
      if (member.fate == Fate.ENDED || member.fate == Fate.RETRY) {
        member.fate = Fate.STOPPED; // the group's stop has taken its news, or its retry
      }
    }
  }

  private void askToStop(Incarnation incarnation) {
    Entry entry = entryOf(incarnation);
    if (entry == starting) {
      check(stopDue && incarnation.child().isSupervisor(), "%s is stopped early", incarnation);
    } else {
      beginToStop(entry);
    }
  }

  private void kill(Incarnation incarnation) {
    Entry entry = entryOf(incarnation);
    if (cutOff) {
      check(entry == starting || entry == stopping, "%s is killed for another", incarnation);
      cutOff = false;
    } else {
      check(
          entry.spec.shutdown() == Shutdown.BRUTAL_KILL,
          "%s is killed before its time is up",
          incarnation);
      beginToStop(entry);
    }
  }

  private void beginToStop(Entry entry) {
    check(starting == null && stopping == null, "%s is stopped out of turn", entry.id);
    check(entry.fate == Fate.UP, "%s is stopped, which is not up", entry.id);
    Open first = open.peekFirst();
    boolean asked =
        first != null
            && first.request() instanceof Request.TerminateChild terminate
            && terminate.id().equals(entry.id);
    if (!asked) {
      for (Entry later : order.subList(order.indexOf(entry) + 1, order.size())) {
        check(!later.fate.isLive(), "%s is stopped before %s is gone", entry.id, later.id);
      }
    }
    entry.fate = Fate.STOPPING;
    stopping = entry;
    if (stoppingSince == NEVER) {
      stoppingSince = now;
    }
  }

  private void reply(Object token, Answer answer) {
    afterStart = false;
    stoppingSince = NEVER;
    Open first = open.pollFirst();
    check(first != null && first.token() == token, "an answer to %s out of turn", token);
    if (!(answer instanceof Answer.Done) || first == null) {
      return;
    }
    switch (first.request()) {
      case Request.DeleteChild delete -> order.remove(find(delete.id()));
      case Request.TerminateChild terminate -> {
        Entry entry = find(terminate.id());
        if (entry != null) {
          check(!entry.fate.isLive(), "%s is said to be stopped and is not", entry.id);
          gone(entry, Fate.STOPPED);
        }
      }
      default -> throw new Violation("done, to " + first.request());
    }
  }

  private void reported(SupervisorReport report) {
    switch (report.context()) {
      case CHILD_TERMINATED -> afterStart = false;
      case SHUTDOWN -> {
        dropBefore(starts, now);
        check(starts.size() >= spec.maxRestarts(), "it gives up too early");
      }
      case START_ERROR, PROGRESS, SHUTDOWN_ERROR -> {}
    }
  }

  private void end() {
    for (Entry entry : order) {
      check(!entry.fate.isLive(), "it ends before %s is gone", entry.id);
    }
    check(open.isEmpty(), "it ends without an answer to %s", open);
    ended = true;
  }

  // ---------------------------------------------------------------------------------- afterwards

  private void afterwards() {
    Entry awaited = starting != null ? starting : stopping;
    check(!cutOff, "the time is up and nobody is killed");
    check(
        (deadline != 0) == hasDeadline(awaited),
        "a deadline is %s while waiting for %s",
        deadline == 0 ? "missing" : "set",
        awaited == null ? "nobody" : awaited.id);
    if (awaited != null || ended) {
      return;
    }
    check(!booting, "idle before all children are started");
    check(!stopDue, "idle although it is to stop");
    check(open.isEmpty(), "idle with requests that wait: %s", open);
    for (Entry entry : order) {
      check(entry.fate != Fate.RETRY, "idle although %s is to be tried again", entry.id);
      check(!entry.mustBeRestarted(), "idle although %s is to be restarted", entry.id);
      check(
          entry.fate != Fate.ENDED
              || !entry.spec.significant()
              || spec.autoShutdown() != AutoShutdown.ANY_SIGNIFICANT,
          "idle although the significant %s has ended",
          entry.id);
    }
  }

  private boolean hasDeadline(@Nullable Entry awaited) {
    if (awaited == null || timeIsUp || awaited.spec.shutdown() == Shutdown.INFINITY) {
      return false;
    }
    return awaited == starting ? stopDue : awaited.spec.shutdown() != Shutdown.BRUTAL_KILL;
  }

  /** Compares the core's own list of processes with what has been seen. */
  void compare(Collection<Incarnation> incarnations) {
    Set<Incarnation> theirs = new HashSet<>(incarnations);
    check(theirs.size() == incarnations.size(), "a process is listed twice");
    for (Entry entry : order) {
      check(
          !entry.fate.isLive() || theirs.remove(entry.incarnation),
          "%s is alive but not listed",
          entry.id);
    }
    for (Incarnation other : theirs) {
      throw new Violation(other + " is listed but not alive");
    }
  }

  private Entry entryOf(Incarnation incarnation) {
    Entry entry = find(incarnation);
    check(entry != null, "%s is not a process of a child", incarnation);
    return Objects.requireNonNull(entry);
  }

  private @Nullable Entry find(Incarnation incarnation) {
    Entry entry = find(incarnation.child().id());
    return entry != null && entry.incarnation == incarnation ? entry : null;
  }

  private @Nullable Entry find(String id) {
    for (Entry entry : order) {
      if (entry.id.equals(id)) {
        return entry;
      }
    }
    return null;
  }

  /** Forgets what is older than the window at this time. */
  private void dropBefore(Deque<Long> times, long time) {
    long period = TimeUnit.SECONDS.toNanos(spec.maxSeconds());
    while (!times.isEmpty() && time - times.peekFirst() > period) {
      times.removeFirst();
    }
  }

  private static void check(boolean condition, String message, @Nullable Object... values) {
    if (!condition) {
      throw new Violation(String.format(message, values));
    }
  }
}
