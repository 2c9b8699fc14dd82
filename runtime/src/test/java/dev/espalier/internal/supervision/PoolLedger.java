package dev.espalier.internal.supervision;

import static dev.espalier.internal.supervision.Ledger.check;

import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.ExitReason;
import dev.espalier.annotations.AutoShutdown;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import dev.espalier.report.ProgressReport.Origin;
import dev.espalier.report.SupervisorReport.Context;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The books of a pool. Its children do not know of each other, so everything that it does follows
 * from what has come in, and the ledger knows beforehand what must come out: it keeps a mailbox as
 * OTP's process would have one, reads it letter by letter, and ticks off each effect.
 *
 * <p>Not looked at: how a child that was stopped has ended.
 */
final class PoolLedger implements Ledger {

  /** What lies in the mailbox. */
  private sealed interface Letter {

    /** A process has ended. */
    record Death(Incarnation process) implements Letter {}

    /** Another attempt to start is due after this one. */
    record Retry(Incarnation failed) implements Letter {}

    /** Somebody asks. */
    record Question(Event.Requested asked) implements Letter {}

    /** Somebody wants an end. */
    record Stop(ExitReason reason) implements Letter {}
  }

  private final DynamicSupervisorSpec spec;
  private final LedgerBudget budget;

  private final PoolLedgerRows rows = new PoolLedgerRows();
  private final Map<Incarnation, ExitReason> ends = new HashMap<>();
  private final Deque<Letter> mailbox = new ArrayDeque<>();
  private final PoolLedgerEffects effects = new PoolLedgerEffects();
  private final Set<Incarnation> stopping = new HashSet<>();
  private @Nullable Incarnation starting;
  private Event.@Nullable Requested request; // whose answer is due after a start or a stop
  private @Nullable ExitReason endsWith;
  private boolean ended;
  private long now;

  PoolLedger(DynamicSupervisorSpec spec) {
    this.spec = spec;
    this.budget = new LedgerBudget(spec.maxRestarts(), spec.maxSeconds());
  }

  @Override
  public void took(Event event, List<Effect> wanted, long nanos) {
    now = nanos;
    effects.add(wanted);
    happened(event);
    while (!isBusy() && !mailbox.isEmpty()) {
      read(mailbox.removeFirst());
    }
    effects.checkEmpty(event);
  }

  private boolean stopIsDue() {
    return mailbox.stream().anyMatch(Letter.Stop.class::isInstance);
  }

  private boolean isBusy() {
    return ended || starting != null || !stopping.isEmpty();
  }

  @Override
  public void compare(Collection<Incarnation> incarnations) {
    Set<Incarnation> alive = new HashSet<>(rows.lasts());
    alive.removeAll(ends.keySet());
    if (starting != null) {
      alive.add(starting);
    }
    boolean same = incarnations.size() == alive.size() && alive.containsAll(incarnations);
    check(same, "%s are listed, not %s", incarnations, alive);
  }

  // ---------------------------------------------------------------------------------- events

  private void happened(Event event) {
    switch (event) {
      case Event.Boot boot -> effects.next(Effect.Ready.class, boot);
      case Event.Started up -> {
        if (startIsOver(up.child())) {
          Effect.Progress progress = effects.next(Effect.Progress.class, up.child());
          Origin origin = request == null ? Origin.RESTART : Origin.REQUEST;
          check(progress.child() == up.child(), "%s is up, not %s", up.child(), progress);
          check(progress.origin() == origin, "%s is a %s", progress, origin);
          rows.isUp(up.child());
          answerRequest(Answer.Started.class);
        }
      }
      case Event.StartIgnored declined -> {
        if (startIsOver(declined.child())) {
          forget(declined.child().child());
          answerRequest(Answer.Ignored.class);
        }
      }
      case Event.StartFailed failed -> {
        if (startIsOver(failed.child())) {
          startFailed(failed.child());
        }
      }
      case Event.Exited exited -> exited(exited.child(), exited.reason());
      case Event.DeadlinePassed passed -> deadlinePassed(passed.number());
      case Event.Requested asked -> {
        if (ended) {
          effects.reply(asked, Answer.Gone.class);
        } else {
          mailbox.addLast(new Letter.Question(asked));
        }
      }
      case Event.StopRequested stop -> {
        boolean first = !stopIsDue();
        mailbox.addLast(new Letter.Stop(stop.reason()));
        if (starting != null && first) {
          hurry(starting);
        }
      }
    }
  }

  private boolean startIsOver(Incarnation incarnation) {
    check(starting == incarnation || ended, "nobody waits for the start of %s", incarnation);
    starting = null;
    if (!ended) {
      effects.cancelDeadline(incarnation.child().spec().shutdown());
    }
    return !ended;
  }

  private void startFailed(Incarnation incarnation) {
    if (request == null) {
      effects.report(Context.START_ERROR, incarnation);
      rows.willRetry(incarnation);
      mailbox.addLast(new Letter.Retry(incarnation));
    } else {
      forget(incarnation.child());
    }
    answerRequest(Answer.Failed.class);
  }

  /** It is no child any more, if it ever was one; whoever knows its key is told. */
  private void forget(Child child) {
    rows.remove(child);
    if (child.spec().key() != null) {
      effects.forget(child);
    }
  }

  private void answerRequest(Class<? extends Answer> answer) {
    if (request != null) {
      effects.reply(request, answer);
      request = null;
    }
  }

  private void exited(Incarnation incarnation, ExitReason reason) {
    check(ends.put(incarnation, reason) == null, "%s has ended twice", incarnation);
    if (!stopping.remove(incarnation)) {
      mailbox.addLast(new Letter.Death(incarnation));
      return;
    }
    int time = incarnation.child().spec().shutdown();
    boolean shared = stopping.stream().anyMatch(each -> each.child().spec().shutdown() == time);
    if (!shared && !isKilledAtOnce(incarnation)) {
      effects.cancelDeadline(time);
    }
    forget(incarnation.child());
    if (endsWith == null) {
      answerRequest(Answer.Done.class);
    } else {
      endIfAllAreGone(endsWith);
    }
  }

  private void deadlinePassed(long number) {
    Integer time = effects.deadlinePassed(number);
    if (time == null) {
      return;
    }
    Set<Incarnation> late = new HashSet<>(stopping);
    if (starting != null) {
      late.add(starting);
    }
    late.removeIf(each -> Math.max(0, each.child().spec().shutdown()) != time);
    late.removeIf(each -> each != starting && isKilledAtOnce(each));
    while (!late.isEmpty()) {
      Incarnation killed = effects.next(Effect.Kill.class, late).child();
      check(late.remove(killed), "%s is killed, who is not late", killed);
    }
  }

  private void hurry(Incarnation incarnation) {
    if (incarnation.child().isSupervisor()) {
      effects.askToStop(incarnation);
    }
    effects.setDeadline(incarnation.child().spec().shutdown());
  }

  // ---------------------------------------------------------------------------------- letters

  private void read(Letter letter) {
    switch (letter) {
      case Letter.Death death -> {
        if (rows.isLast(death.process())) {
          death(death.process(), ends.get(death.process()));
        }
      }
      case Letter.Retry again -> {
        if (rows.takeRetry(again.failed())) {
          restart(again.failed());
        }
      }
      case Letter.Question question -> answer(question.asked());
      case Letter.Stop stop -> stopAll(stop.reason());
    }
  }

  private void death(Incarnation incarnation, @Nullable ExitReason end) {
    ExitReason reason = Objects.requireNonNull(end);
    Restart type = incarnation.child().spec().restart();
    if (type == Restart.PERMANENT || !reason.isClean()) {
      effects.report(Context.CHILD_TERMINATED, incarnation);
    }
    if (type == Restart.PERMANENT || (type == Restart.TRANSIENT && !reason.isClean())) {
      restart(incarnation);
      return;
    }
    forget(incarnation.child());
    if (incarnation.child().spec().significant()
        && (!rows.anySignificant() || spec.autoShutdown() == AutoShutdown.ANY_SIGNIFICANT)) {
      stopAll(ExitReason.shutdown());
    }
  }

  private void restart(Incarnation last) {
    if (budget.allowsRestart(now)) {
      start(last.child(), last.number() + 1);
    } else {
      effects.report(Context.SHUTDOWN, last);
      stopAll(ExitReason.shutdown());
    }
  }

  private void start(@Nullable Child child, long number) {
    Incarnation incarnation = effects.next(Effect.Start.class, child).child();
    check(child == null || incarnation.child() == child, "%s is started, not it", incarnation);
    check(incarnation.number() == number, "%s is not number %s", incarnation, number);
    check(rows.contains(incarnation.child()) == (child != null), "%s is unknown", incarnation);
    starting = incarnation;
    if (stopIsDue()) {
      hurry(incarnation);
    }
  }

  private void answer(Event.Requested asked) {
    switch (asked.request()) {
      case Request.StartChild add -> {
        if (add.spec().significant()
            && (spec.autoShutdown() == AutoShutdown.NEVER
                || add.spec().restart() == Restart.PERMANENT)) {
          effects.reply(asked, Answer.Illegal.class);
        } else if (rows.taken(add.spec().key()) != null) {
          effects.reply(asked, rows.taken(add.spec().key()));
        } else if (rows.size() >= spec.maxChildren()) {
          effects.reply(asked, Answer.TooMany.class);
        } else {
          request = asked;
          start(null, 1);
          check(PoolLedgerRows.isOf(starting, add.spec()), "a start of another");
        }
      }
      case Request.TerminateProcess end -> {
        if (end.process() == null || !rows.isLast(end.process())) {
          effects.reply(asked, end.alive() ? Answer.NotFound.class : Answer.NoProcess.class);
        } else {
          terminate(end.process(), asked);
        }
      }
      case Request.TerminateKey end -> {
        Incarnation last = rows.withKey(end.key());
        if (last == null) {
          effects.reply(asked, Answer.NotFound.class);
        } else {
          terminate(last, asked);
        }
      }
      case Request.WhichInstance one -> effects.reply(asked, rows.answer(one));
      case Request.WhichChildren ignored -> {
        check(rows.areListedBy(effects.peek()), "not a list of %s: %s", rows, effects);
        effects.reply(asked, Answer.Instances.class);
      }
      case Request.CountChildren ignored -> {
        check(rows.areCountedBy(effects.peek()), "not the counts of %s: %s", rows, effects);
        effects.reply(asked, Answer.Counts.class);
      }
      case Request.Inspect ignored -> effects.reply(asked, Answer.Inspected.class);
      default -> effects.reply(asked, Answer.NotFound.class);
    }
  }

  private void terminate(Incarnation process, Event.Requested asked) {
    if (ends.containsKey(process)) {
      forget(process.child());
      effects.reply(asked, Answer.Done.class);
    } else {
      request = asked;
      stopping.add(process);
      if (isKilledAtOnce(process)) {
        effects.kill(process);
      } else {
        effects.askToStop(process);
        effects.setDeadline(process.child().spec().shutdown());
      }
    }
  }

  private static boolean isKilledAtOnce(Incarnation incarnation) {
    return incarnation.child().spec().shutdown() == Shutdown.BRUTAL_KILL;
  }

  // ---------------------------------------------------------------------------------- the end

  private void stopAll(ExitReason reason) {
    endsWith = reason;
    Set<Integer> times = new HashSet<>();
    Set<Child> gone = new HashSet<>();
    for (Incarnation last : rows.lasts()) {
      if (ends.containsKey(last)) {
        gone.add(last.child());
      } else {
        stopping.add(last);
        if (!isKilledAtOnce(last) && last.child().spec().shutdown() != Shutdown.INFINITY) {
          times.add(last.child().spec().shutdown());
        }
      }
    }
    gone.removeIf(child -> child.spec().key() == null);
    Set<Incarnation> told = new HashSet<>();
    while (told.size() < stopping.size() || !times.isEmpty() || !gone.isEmpty()) { // in any order
      switch (effects.peek()) {
        case Effect.Forget forget when gone.remove(forget.child()) ->
            effects.forget(forget.child());
        case Effect.Kill kill -> {
          check(isKilledAtOnce(kill.child()), "%s is not to be killed at once", kill);
          effects.kill(kill.child());
          check(told.add(kill.child()), "%s twice", kill);
        }
        case Effect.SetDeadline set -> {
          check(times.remove(set.millis()), "%s is set, which nobody has", set);
          effects.setDeadline(set.millis());
        }
        case null, default -> {
          Incarnation asked = effects.next(Effect.AskToStop.class, stopping).child();
          check(!isKilledAtOnce(asked), "%s is to be killed at once", asked);
          check(told.add(asked), "%s is asked twice", asked);
        }
      }
    }
    check(told.equals(stopping), "%s are told to stop, not %s", told, stopping);
    endIfAllAreGone(reason);
  }

  private void endIfAllAreGone(ExitReason reason) {
    if (!stopping.isEmpty()) {
      return;
    }
    rows.clear();
    ended = true;
    for (Letter letter : mailbox) {
      if (letter instanceof Letter.Question question) {
        effects.reply(question.asked(), Answer.Gone.class);
      }
    }
    mailbox.clear();
    ExitReason end = effects.next(Effect.End.class, "all").reason();
    check(end.equals(reason), "it ends with %s, not %s", end, reason);
  }
}
