package dev.espalier.internal.supervision;

import static dev.espalier.internal.supervision.Ledger.check;

import dev.espalier.ExitReason;
import dev.espalier.FailedToStartChild;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.Shutdown;
import dev.espalier.annotations.Strategy;
import dev.espalier.internal.supervision.LedgerEntry.Fate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The books of a supervisor with declared children.
 *
 * <p>Where it cannot tell from outside why something was done, it lets it pass.
 */
final class SupervisorLedger implements Ledger {

  private static final long NEVER = Long.MIN_VALUE;

  private final SupervisorSpec spec;
  private final LedgerChildren children;
  private final LedgerRequests requests = new LedgerRequests();
  private final LedgerAnswers answers;
  private final LedgerBudget budget;
  private final LedgerSignificance significance;
  private boolean booting;
  private final Set<ExitReason> stops = new HashSet<>(); // the reasons of those who want a stop
  private boolean gaveUp;
  private @Nullable ExitReason bootFailure;
  private boolean ended;
  private @Nullable LedgerEntry starting;
  private boolean startingIsAsked;
  private long startingDue;
  private @Nullable LedgerEntry stopping;
  private final LedgerDeadline deadline = new LedgerDeadline();
  private long stoppingSince = NEVER;
  private long now;

  // While one event is being looked at:
  private @Nullable LedgerEntry expectedNext;
  private boolean afterStart;
  private boolean cutOff;

  SupervisorLedger(SupervisorSpec spec) {
    this.spec = spec;
    this.budget = new LedgerBudget(spec.maxRestarts(), spec.maxSeconds());
    this.significance = new LedgerSignificance(spec.autoShutdown());
    this.children = new LedgerChildren(spec.children());
    this.answers = new LedgerAnswers(spec, children);
  }

  @Override
  public void took(Event event, List<Effect> effects, long nanos) {
    now = nanos;
    expectedNext = null;
    afterStart = false;
    cutOff = false;
    boolean idle = starting == null && stopping == null && !ended;
    answers.expect(idle && event instanceof Event.Requested asked ? asked : null);
    reconsider(event, effects);
    happened(event);
    for (Effect effect : effects) {
      wanted(effect);
    }
    afterwards();
    answers.check(effects);
  }

  /**
   * Whether a start was asked for shows when it is over: then the answer comes first. If not, it
   * was a restart, although somebody waits for the same.
   */
  private void reconsider(Event event, List<Effect> effects) {
    Incarnation over =
        switch (event) {
          case Event.Started started -> started.child();
          case Event.StartIgnored declined -> declined.child();
          case Event.StartFailed failed -> failed.child();
          default -> null;
        };
    LedgerEntry entry = starting;
    if (entry == null || over == null || entry.incarnation != over || !startingIsAsked) {
      return;
    }
    if (!LedgerRequests.isAnswerToStart(effects)) {
      startingIsAsked = false;
      checkRestart(entry, startingDue);
    }
  }

  // ---------------------------------------------------------------------------------- events

  private void happened(Event event) {
    switch (event) {
      case Event.Boot ignored -> booting = true;
      case Event.Started started -> {
        LedgerEntry entry = startIsOver(started.child());
        entry.fate = Fate.UP;
        expectedNext = children.after(entry);
        afterStart = true;
      }
      case Event.StartIgnored declined -> {
        LedgerEntry entry = startIsOver(declined.child());
        expectedNext = children.after(entry);
        afterStart = true;
        gone(entry, Fate.DECLINED);
      }
      case Event.StartFailed failed -> {
        LedgerEntry entry = startIsOver(failed.child());
        if (booting) {
          bootFailure = ExitReason.shutdown(new FailedToStartChild(entry.id, failed.reason()));
        }
        if (!startingIsAsked) {
          gone(entry, booting ? Fate.STOPPED : Fate.RETRY);
        } else if (requests.next() instanceof Request.StartChild) {
          children.remove(entry); // nothing is left of an addition that fails
        } else {
          gone(entry, Fate.STOPPED);
        }
      }
      case Event.Exited exited -> exited(exited.child(), exited.reason());
      case Event.DeadlinePassed passed -> cutOff = deadline.passes(passed.number());
      case Event.Requested asked -> requests.add(asked);
      case Event.StopRequested stop -> stops.add(stop.reason());
    }
  }

  private LedgerEntry startIsOver(Incarnation incarnation) {
    LedgerEntry entry = starting;
    check(
        entry != null && entry.incarnation == incarnation,
        "news of the start of %s, which nobody waits for",
        incarnation);
    starting = null;
    deadline.over();
    return Objects.requireNonNull(entry);
  }

  private void exited(Incarnation incarnation, ExitReason reason) {
    LedgerEntry entry = children.find(incarnation);
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
      deadline.over();
      gone(entry, Fate.STOPPED);
    } else {
      gone(entry, Fate.ENDED);
      significance.ended(entry, children.all());
    }
  }

  private void gone(LedgerEntry entry, Fate fate) {
    entry.fate = fate;
    if (entry.isTemporary()) {
      children.remove(entry);
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
      case Effect.SetDeadline set -> deadline.set(set, starting != null ? starting : stopping);
      case Effect.CancelDeadline cancel -> deadline.cancel(cancel.number());
      case Effect.Reply reply -> reply(reply.token(), reply.answer());
      case Effect.Forget forget -> check(false, "there are no keys here for %s", forget);
      case Effect.Report report -> reported(report.report());
      case Effect.Progress ignored -> {}
      case Effect.Ready ignored -> {
        check(booting, "ready twice");
        booting = false;
      }
      case Effect.End end -> end(end.reason());
    }
  }

  private void start(Incarnation incarnation) {
    String id = incarnation.child().id();
    LedgerEntry entry = children.find(id);
    boolean continues = afterStart && continuesWith(entry);
    check(
        starting == null && stopping == null,
        "%s is started while something else is going on",
        incarnation);
    boolean unknown =
        entry == null
            || (entry.incarnation != null && entry.incarnation.child() != incarnation.child());
    boolean asked =
        !continues
            && !booting
            && requests.nextStarts(id, unknown)
            && !(entry != null && entry.mustComeBack());
    if (unknown) {
      check(asked, "%s is started, which is not a child", incarnation);
      children.remove(entry);
      entry = children.add(incarnation.child().spec());
    }
    check(!entry.fate.isLive(), "two incarnations at once: %s", incarnation);
    long due = stoppingSince == NEVER ? now : stoppingSince; // counted before the group's stop
    check(!continues || booting || !entry.isTemporary(), "temporary %s is restarted", entry.id);
    if (!booting && !continues) {
      budget.started(now);
    }
    if (!asked) {
      checkOrderOfStart(entry, continues);
      if (!booting && !continues) {
        checkRestart(entry, due);
      }
    }
    significance.started(entry);
    entry.incarnation = incarnation;
    entry.fate = Fate.STARTING;
    starting = entry;
    startingIsAsked = asked;
    startingDue = due;
    afterStart = false;
    stoppingSince = NEVER;
  }

  private boolean continuesWith(@Nullable LedgerEntry entry) {
    return entry != null
        && entry == expectedNext
        && (booting || spec.strategy() != Strategy.ONE_FOR_ONE);
  }

  private void checkOrderOfStart(LedgerEntry entry, boolean continues) {
    boolean first = children.isFirst(entry);
    if (booting) {
      check(continues || first, "%s is started out of order", entry.id);
    } else if (spec.strategy() == Strategy.ONE_FOR_ALL) {
      check(continues || first, "%s is not the next of the group", entry.id);
    }
    if (booting || spec.strategy() != Strategy.ONE_FOR_ONE) {
      children.checkLaterAreGone(entry, "started");
    }
  }

  private void checkRestart(LedgerEntry entry, long due) {
    check(!entry.isTemporary(), "temporary %s is restarted", entry.id);
    check(budget.allowsRestart(due), "more restarts than %d", spec.maxRestarts());
    if (spec.strategy() == Strategy.ONE_FOR_ONE) {
      check(entry.mustComeBack(), "%s is restarted without a reason", entry.id);
      return;
    }
    significance.groupRestarts();
    boolean all = spec.strategy() == Strategy.ONE_FOR_ALL;
    for (LedgerEntry member : all ? children.all() : children.from(entry)) {
      if (member.fate == Fate.ENDED || member.fate == Fate.RETRY) {
        member.fate = Fate.STOPPED; // the group's stop has taken its news, or its retry
      }
    }
  }

  private void askToStop(Incarnation incarnation) {
    LedgerEntry entry = children.the(incarnation);
    if (entry == starting) {
      check(
          !stops.isEmpty() && incarnation.child().isSupervisor(),
          "%s is stopped early",
          incarnation);
    } else {
      beginToStop(entry);
    }
  }

  private void kill(Incarnation incarnation) {
    LedgerEntry entry = children.the(incarnation);
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

  private void beginToStop(LedgerEntry entry) {
    check(starting == null && stopping == null, "%s is stopped out of turn", entry.id);
    check(entry.fate == Fate.UP, "%s is stopped, which is not up", entry.id);
    boolean asked =
        requests.next() instanceof Request.TerminateChild terminate
            && terminate.id().equals(entry.id);
    if (!asked) {
      children.checkLaterAreGone(entry, "stopped");
      if (!children.isRestartedWithOthers(entry, spec.strategy())) {
        checkReasonToStop();
      }
    }
    entry.fate = Fate.STOPPING;
    stopping = entry;
    if (stoppingSince == NEVER) {
      stoppingSince = now;
    }
  }

  private void checkReasonToStop() {
    if (stops.isEmpty() && !gaveUp && bootFailure == null) {
      significance.stopsByItself(children.all());
    }
  }

  private void reply(Object token, Answer answer) {
    afterStart = false;
    stoppingSince = NEVER;
    Request request = requests.answered(token);
    if (!(answer instanceof Answer.Done)) {
      return;
    }
    switch (request) {
      case Request.DeleteChild delete -> children.remove(children.find(delete.id()));
      case Request.TerminateChild terminate -> {
        significance.stopped(terminate.id());
        LedgerEntry entry = children.find(terminate.id());
        if (entry != null) {
          check(!entry.fate.isLive(), "%s is said to be stopped and is not", entry.id);
          gone(entry, Fate.STOPPED);
        }
      }
      default -> throw new Violation("done, to " + request);
    }
  }

  private void reported(SupervisorReport report) {
    switch (report.context()) {
      case CHILD_TERMINATED -> afterStart = false;
      case SHUTDOWN -> {
        gaveUp = true;
        check(budget.mayBeUsedUp(now), "it gives up too early");
      }
      case START_ERROR, SHUTDOWN_ERROR -> {}
    }
  }

  private void end(ExitReason reason) {
    checkReasonToStop();
    boolean byItself = bootFailure == null && reason instanceof ExitReason.Shutdown;
    check(
        byItself || stops.contains(reason) || reason.equals(bootFailure),
        "it ends with %s",
        reason);
    for (LedgerEntry entry : children.all()) {
      check(!entry.fate.isLive(), "it ends before %s is gone", entry.id);
    }
    check(requests.isEmpty(), "it ends without an answer to %s", requests);
    ended = true;
  }

  // ---------------------------------------------------------------------------------- afterwards

  private void afterwards() {
    LedgerEntry awaited = starting != null ? starting : stopping;
    check(!cutOff, "the time is up and nobody is killed");
    deadline.checkSetFor(awaited, starting != null, !stops.isEmpty());
    if (awaited != null || ended) {
      return;
    }
    check(!booting, "idle before all children are started");
    check(stops.isEmpty(), "idle although it is to stop");
    check(requests.isEmpty(), "idle with requests that wait: %s", requests);
    for (LedgerEntry entry : children.all()) {
      check(entry.fate != Fate.RETRY, "idle although %s is to be tried again", entry.id);
      check(!entry.mustBeRestarted(), "idle although %s is to be restarted", entry.id);
    }
    significance.idle();
  }

  @Override
  public void compare(Collection<Incarnation> incarnations) {
    children.compare(incarnations);
  }
}
