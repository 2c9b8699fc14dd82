package dev.espalier.internal.supervision;

import dev.espalier.ExitReason;
import dev.espalier.FailedToStartChild;
import dev.espalier.Supervision;
import dev.espalier.annotations.Strategy;
import dev.espalier.report.SupervisorReport.Context;
import dev.espalier.report.SupervisorReport.Next;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Decides what one supervisor does: takes an {@link Event} and the time, returns {@link Effect}s.
 * Everything that happens is here; what kinds of supervisors differ in are a few questions that
 * {@link SupervisorCore} and {@link PoolCore} answer. Deterministic, and for one thread at a time.
 */
public abstract sealed class SupervisionCore permits SupervisorCore, PoolCore {

  /*
   * OTP's supervisor is a process that blocks: while it waits for a child to start or to stop,
   * everything else waits in its mailbox. Users can see that order (in what is answered, in which
   * crash counts), so it is kept here without blocking. The core is either idle or busy with one
   * job. The events that a busy core waits for (the start or the end of the current child, its
   * deadline) advance the job at once. All others join the inbox, and are taken from it one by one
   * while the core is idle.
   *
   * A failed restart is not repeated in a loop. The child becomes `restarting` and a TryAgain goes
   * to the END of the inbox, so that requests and deaths which are already waiting come first, each
   * attempt costs one restart, and a terminate_child in between cancels it.
   *
   * A child may have died by itself before its turn to be stopped comes. Stopping it consumes the
   * news, so that this death never counts as a restart: a Death from the inbox is void unless the
   * child still runs as that very incarnation.
   */

  private static final Job IDLE = new Job.Idle();

  final Children children;
  private final Supervision spec;
  private final RestartWindow window;
  private final Deadlines deadlines = new Deadlines();
  private final ShutdownErrors errors = new ShutdownErrors();
  private final Inbox inbox = new Inbox();
  private Job job = IDLE;
  private List<Effect> effects = new ArrayList<>();
  private long now;

  SupervisionCore(Supervision spec, Children children) {
    this.spec = spec;
    this.children = children;
    this.window = new RestartWindow(spec.maxRestarts(), spec.maxSeconds());
  }

  // What kinds of supervisors differ in:

  /** What a request means now; what concerns no process is done at once. */
  abstract Decision decide(Request request);

  /** Whom a restart concerns. */
  abstract Strategy strategy();

  /** Whether all children stop at the same time, or one fully after the other. */
  abstract boolean stopsAllAtOnce();

  /** Whether a child stays in the list though it has no process and none is to come. */
  abstract boolean keeps(Child child);

  /** Whether it is fine that a child, asked to stop or killed, ends with this reason. */
  boolean mayEndSo(Child child, ExitReason reason) {
    return child.mayEndSo(reason);
  }

  /** The processes that are being started, or run, or are being stopped. */
  public final List<Incarnation> incarnations() {
    return children.incarnations();
  }

  /**
   * Takes an event.
   *
   * @param event what has happened
   * @param nanos when, on a clock that never goes back
   * @return what to do, in this order
   */
  public final List<Effect> on(Event event, long nanos) {
    now = nanos;
    effects = new ArrayList<>();
    switch (event) {
      case Event.Boot ignored -> startNext(children.all(), new Job.Booting());
      case Event.Started started -> started(started.child());
      case Event.StartIgnored declined -> startIgnored(declined.child());
      case Event.StartFailed failed -> startFailed(failed.child(), failed.reason());
      case Event.Exited exited -> exited(exited.child(), exited.reason());
      case Event.DeadlinePassed passed ->
          deadlines.passed(passed.number()).forEach(late -> effects.add(new Effect.Kill(late)));
      case Event.Requested asked -> requested(asked.request(), asked.token());
      case Event.StopRequested stop -> stopRequested(stop.reason());
    }
    while (job instanceof Job.Idle && !inbox.isEmpty()) {
      take(inbox.next());
    }
    return effects;
  }

  private void take(Item item) {
    switch (item) {
      case Item.Death death -> handleDeath(death.incarnation());
      case Item.TryAgain again -> {
        Child child = again.failed().child();
        if (child.status() instanceof Child.Restarting && children.contains(child)) {
          restart(again.failed(), window.add(now));
        }
      }
      case Item.Asking asking -> answer(asking.request(), asking.token());
      case Item.Stop stop -> stopAll(stop.reason());
    }
  }

  // ---------------------------------------------------------------------------------- starting

  /** Starts children one after the other. */
  private void startNext(Deque<Child> rest, Job.Purpose purpose) {
    Child next = rest.pollFirst();
    if (next != null) {
      Incarnation incarnation = next.nextIncarnation();
      job = new Job.Starting(incarnation, rest, purpose);
      effects.add(new Effect.Start(incarnation));
      if (inbox.isStopDue()) {
        hurry(incarnation);
      }
      return;
    }
    job = IDLE;
    if (purpose instanceof Job.Booting) {
      effects.add(new Effect.Ready());
    }
  }

  private void started(Incarnation incarnation) {
    if (startOf(incarnation) instanceof Job.Starting starting) {
      incarnation.child().running(incarnation);
      effects.add(new Effect.Progress(incarnation, starting.purpose().origin()));
      goOn(starting, new Answer.Started(incarnation));
    }
  }

  private void startIgnored(Incarnation incarnation) {
    if (startOf(incarnation) instanceof Job.Starting starting) {
      withoutProcess(incarnation.child());
      goOn(starting, new Answer.Ignored());
    }
  }

  private void goOn(Job.Starting starting, Answer answer) {
    if (starting.purpose() instanceof Job.Asked asked) {
      reply(asked.token(), answer);
    }
    startNext(starting.rest(), starting.purpose());
  }

  private void startFailed(Incarnation incarnation, ExitReason reason) {
    if (!(startOf(incarnation) instanceof Job.Starting starting)) {
      return;
    }
    Child child = incarnation.child();
    child.stopped();
    job = IDLE;
    switch (starting.purpose()) {
      case Job.Restarting ignored -> {
        report(Context.START_ERROR, incarnation, reason, Next.TRY_AGAIN);
        child.restarting(incarnation);
        inbox.add(new Item.TryAgain(incarnation));
      }
      case Job.Asked asked -> {
        if (asked.added()) {
          children.remove(child, effects);
        }
        reply(asked.token(), new Answer.Failed(reason));
      }
      case Job.Booting ignored -> {
        report(Context.START_ERROR, incarnation, reason, Next.GIVE_UP);
        stopAll(ExitReason.shutdown(new FailedToStartChild(child.id(), reason)));
      }
    }
  }

  /** The job, if it has waited for the start of this process. */
  private Job startOf(Incarnation incarnation) {
    if (!(job instanceof Job.Starting starting) || starting.current() != incarnation) {
      return IDLE;
    }
    deadlines.cancel(incarnation, effects);
    return starting;
  }

  /** Takes note that a child has no process and none is to come. */
  private void withoutProcess(Child child) {
    child.stopped();
    if (!keeps(child)) {
      children.remove(child, effects);
    }
  }

  // ---------------------------------------------------------------------------------- stopping

  private void stopAll(ExitReason reason) {
    Deque<Child> all = stopsAllAtOnce() ? children.all() : children.lastFirst();
    stopNext(all, new Job.EndWith(reason));
  }

  /** Stops children one after the other or at the same time, in the order given. */
  private void stopNext(Deque<Child> rest, Job.Then then) {
    Set<Incarnation> left = new LinkedHashSet<>();
    while (!rest.isEmpty() && (left.isEmpty() || stopsAllAtOnce())) {
      Child next = rest.removeFirst();
      if (next.status() instanceof Child.Running running && next.isAlive()) {
        askToStop(running.incarnation());
        left.add(running.incarnation());
      } else {
        stopped(next);
      }
    }
    if (!left.isEmpty()) {
      job = new Job.Stopping(left, rest, then);
      return;
    }
    job = IDLE;
    reportErrors();
    switch (then) {
      case Job.StartAgain again -> {
        again.group().removeIf(child -> !children.contains(child));
        startNext(again.group(), new Job.Restarting());
      }
      case Job.EndWith end -> end(end.reason());
      case Job.TellDone tell -> reply(tell.token(), new Answer.Done());
    }
  }

  private void askToStop(Incarnation incarnation) {
    if (incarnation.child().isKilledAtOnce()) {
      effects.add(new Effect.Kill(incarnation));
    } else {
      effects.add(new Effect.AskToStop(incarnation));
      deadlines.set(incarnation, effects);
    }
  }

  /**
   * Takes note that a child which was to be stopped has no process now, or had none that was alive.
   * A Death or a TryAgain of it that waits is void from here on.
   */
  private void stopped(Child child) {
    if (child.status() instanceof Child.Running running) {
      ExitReason reason = running.incarnation().exit();
      if (reason != null && !mayEndSo(child, reason)) {
        errors.add(running.incarnation(), reason);
      }
    }
    withoutProcess(child);
    if (!stopsAllAtOnce()) {
      reportErrors();
    }
  }

  private void reportErrors() {
    for (List<Incarnation> alike : errors.take()) {
      Incarnation one = alike.getFirst();
      ExitReason error = Objects.requireNonNull(one.exit());
      report(Context.SHUTDOWN_ERROR, one, alike.size(), error, Next.NONE);
    }
  }

  private void end(ExitReason reason) {
    job = new Job.Ended();
    inbox.close().forEach(token -> reply(token, new Answer.Gone(reason)));
    effects.add(new Effect.End(reason));
  }

  private void stopRequested(ExitReason reason) {
    if (job instanceof Job.Ended) {
      return;
    }
    if (!inbox.isStopDue() && job instanceof Job.Starting starting) {
      hurry(starting.current());
    }
    inbox.add(new Item.Stop(reason));
  }

  /**
   * OTP would wait for a start that comes before a stop. A constructor that hangs must not keep a
   * tree from ending: it has the time that its child has to stop; a supervisor is told as well.
   */
  private void hurry(Incarnation incarnation) {
    if (incarnation.child().isSupervisor()) {
      effects.add(new Effect.AskToStop(incarnation));
    }
    deadlines.set(incarnation, effects);
  }

  // ---------------------------------------------------------------------------------- ends

  private void exited(Incarnation incarnation, ExitReason reason) {
    incarnation.exited(reason);
    if (job instanceof Job.Stopping stopping && stopping.left().remove(incarnation)) {
      deadlines.cancel(incarnation, effects);
      stopped(incarnation.child());
      if (stopping.left().isEmpty()) {
        stopNext(stopping.rest(), stopping.then());
      }
    } else if (!(job instanceof Job.Ended)) {
      inbox.add(new Item.Death(incarnation));
    }
  }

  private void handleDeath(Incarnation incarnation) {
    Child child = incarnation.child();
    ExitReason reason = incarnation.exit();
    if (reason == null || !child.runsAs(incarnation) || !children.contains(child)) {
      return;
    }
    if (child.comesBackAfter(reason)) {
      child.stopped();
      boolean allowed = window.add(now); // first, so that the report can say which restart it is
      Next next = allowed ? SupervisorReport.restart(strategy()) : Next.GIVE_UP;
      report(Context.CHILD_TERMINATED, incarnation, reason, next);
      restart(incarnation, allowed);
      return;
    }
    if (!reason.isClean()) {
      report(Context.CHILD_TERMINATED, incarnation, reason, Next.FORGET);
    }
    withoutProcess(child);
    if (child.spec().significant() && children.isAutoShutdownDue(spec.autoShutdown())) {
      stopAll(ExitReason.shutdown());
    }
  }

  private void restart(Incarnation last, boolean allowed) {
    Child child = last.child();
    if (!allowed) {
      report(Context.SHUTDOWN, last, ExitReason.shutdown(), Next.GIVE_UP);
      stopAll(ExitReason.shutdown());
      return;
    }
    switch (strategy()) {
      case ONE_FOR_ONE -> startNext(Children.alone(child), new Job.Restarting());
      case REST_FOR_ONE -> restartGroup(children.from(child));
      case ONE_FOR_ALL -> restartGroup(children.all());
    }
  }

  private void restartGroup(Deque<Child> group) {
    stopNext(new ArrayDeque<>(group.reversed()), new Job.StartAgain(group));
  }

  // ---------------------------------------------------------------------------------- requests

  private void requested(Request request, Object token) {
    if (job instanceof Job.Ended) {
      reply(token, new Answer.Gone(ExitReason.noproc()));
    } else {
      inbox.add(new Item.Asking(request, token));
    }
  }

  private void answer(Request request, Object token) {
    switch (decide(request)) {
      case Decision.AnswerWith known -> reply(token, known.answer());
      case Decision.StartIt it ->
          startNext(Children.alone(it.child()), new Job.Asked(token, it.added()));
      case Decision.StopIt it -> stopNext(Children.alone(it.child()), new Job.TellDone(token));
    }
  }

  /** Some children with their processes, and how many restarts have been used. */
  final Answer inspect(Request.Inspect asked) {
    return children.inspect(asked, window.used(now));
  }

  private void reply(Object token, Answer answer) {
    effects.add(new Effect.Reply(token, answer));
  }

  private void report(Context context, Incarnation incarnation, ExitReason reason, Next next) {
    report(context, incarnation, 1, reason, next);
  }

  private void report(
      Context context, Incarnation incarnation, int count, ExitReason reason, Next next) {
    effects.add(
        new Effect.Report(
            new SupervisorReport(context, incarnation, count, reason, window.used(now), next)));
  }
}
