package dev.espalier.internal.supervision;

import dev.espalier.ExitReason;
import dev.espalier.FailedToStartChild;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.Shutdown;
import dev.espalier.internal.supervision.SupervisorReport.Context;
import dev.espalier.internal.supervision.SupervisorReport.Next;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what one supervisor does: the strategies, restart types, intensity, significance and the
 * order of starts and stops. Takes an {@link Event} and the time, returns {@link Effect}s; is
 * deterministic, and for one thread at a time.
 */
public final class SupervisorCore {

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

  private final SupervisorSpec spec;
  private final Children children;
  private final Management management;
  private final RestartWindow window;
  private final Deadline deadline = new Deadline();
  private final Deque<Item> inbox = new ArrayDeque<>();
  private Job job = IDLE;
  private boolean stopIsDue;
  private List<Effect> effects = new ArrayList<>();
  private long now;

  /**
   * Creates a core that waits for {@link Event.Boot}.
   *
   * @param spec a valid specification
   */
  public SupervisorCore(SupervisorSpec spec) {
    this.spec = spec;
    this.children = new Children(spec.children());
    this.management = new Management(spec, children);
    this.window = new RestartWindow(spec.maxRestarts(), spec.maxSeconds());
  }

  /**
   * Takes an event.
   *
   * @param event what has happened
   * @param nanos when, on a clock that never goes back
   * @return what to do, in this order
   */
  public List<Effect> on(Event event, long nanos) {
    now = nanos;
    effects = new ArrayList<>();
    switch (event) {
      case Event.Boot ignored -> startNext(children.all(), new Job.Booting());
      case Event.Started started -> started(started.child());
      case Event.StartIgnored declined -> startIgnored(declined.child());
      case Event.StartFailed failed -> startFailed(failed.child(), failed.reason());
      case Event.Exited exited -> exited(exited.child(), exited.reason());
      case Event.DeadlinePassed passed -> deadlinePassed(passed.number());
      case Event.Requested asked -> requested(asked.request(), asked.token());
      case Event.StopRequested stop -> stopRequested(stop.reason());
    }
    while (job instanceof Job.Idle && !inbox.isEmpty()) {
      take(inbox.removeFirst());
    }
    return effects;
  }

  /** The processes that are being started, or run, or are being stopped. */
  public List<Incarnation> incarnations() {
    return children.incarnations();
  }

  private void take(Item item) {
    switch (item) {
      case Item.Death death -> handleDeath(death.incarnation());
      case Item.TryAgain again -> {
        if (again.failed().child().status() instanceof Child.Restarting) {
          restart(again.failed(), window.add(now));
        }
      }
      case Item.Asking asking -> answer(asking.request(), asking.token());
      case Item.Stop stop -> stopAll(new Job.EndWith(stop.reason()));
    }
  }

  // ---------------------------------------------------------------------------------- starting

  private void startNext(Deque<Child> rest, Job.Purpose purpose) {
    Child next = rest.pollFirst();
    if (next != null) {
      Incarnation incarnation = next.nextIncarnation();
      job = new Job.Starting(incarnation, rest, purpose);
      effects.add(new Effect.Start(incarnation));
      if (stopIsDue) {
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
    Job.Starting starting = starting(incarnation);
    if (starting == null) {
      return;
    }
    incarnation.child().running(incarnation);
    report(Context.PROGRESS, incarnation, ExitReason.normal(), Next.NONE);
    goOn(starting, new Answer.Started(incarnation));
  }

  private void startIgnored(Incarnation incarnation) {
    Job.Starting starting = starting(incarnation);
    if (starting == null) {
      return;
    }
    stoppedOrForgotten(incarnation.child());
    goOn(starting, new Answer.Ignored());
  }

  private void goOn(Job.Starting starting, Answer answer) {
    if (starting.purpose() instanceof Job.Asked asked) {
      reply(asked.token(), answer);
    }
    startNext(starting.rest(), starting.purpose());
  }

  private void startFailed(Incarnation incarnation, ExitReason reason) {
    Job.Starting starting = starting(incarnation);
    if (starting == null) {
      return;
    }
    Child child = incarnation.child();
    child.stopped();
    switch (starting.purpose()) {
      case Job.Booting ignored -> {
        report(Context.START_ERROR, incarnation, reason, Next.GIVE_UP);
        stopAll(new Job.EndWith(ExitReason.shutdown(new FailedToStartChild(child.id(), reason))));
      }
      case Job.Restarting ignored -> {
        report(Context.START_ERROR, incarnation, reason, Next.TRY_AGAIN);
        child.restarting(incarnation);
        inbox.addLast(new Item.TryAgain(incarnation));
        job = IDLE;
      }
      case Job.Asked asked -> {
        if (asked.added()) {
          children.remove(child);
        }
        reply(asked.token(), new Answer.Failed(reason));
        job = IDLE;
      }
    }
  }

  /** The job that has waited for the start of this process, if there is one. */
  private Job.@Nullable Starting starting(Incarnation incarnation) {
    if (!(job instanceof Job.Starting starting) || starting.current() != incarnation) {
      return null;
    }
    deadline.cancel(effects);
    return starting;
  }

  // ---------------------------------------------------------------------------------- stopping

  private void stopAll(Job.Then then) {
    stopNext(children.lastFirst(), then);
  }

  /** Stops children one after the other, in the order given. */
  private void stopNext(Deque<Child> rest, Job.Then then) {
    Child next;
    while ((next = rest.pollFirst()) != null) {
      if (!(next.status() instanceof Child.Running running)) {
        stoppedOrForgotten(next); // a pending TryAgain is void from here on
        continue;
      }
      Incarnation incarnation = running.incarnation();
      ExitReason exit = incarnation.exit();
      if (exit != null) { // it was faster; its Death in the inbox is void from here on
        ended(incarnation, exit);
        continue;
      }
      job = new Job.Stopping(incarnation, rest, then);
      int shutdown = next.spec().shutdown();
      if (shutdown == Shutdown.BRUTAL_KILL) {
        effects.add(new Effect.Kill(incarnation));
      } else {
        effects.add(new Effect.AskToStop(incarnation));
        deadline.set(next, effects);
      }
      return;
    }
    job = IDLE;
    switch (then) {
      case Job.StartAgain again -> {
        again.group().removeIf(child -> !children.contains(child));
        startNext(again.group(), new Job.Restarting());
      }
      case Job.EndWith end -> end(end.reason());
      case Job.TellDone tell -> reply(tell.token(), new Answer.Done());
    }
  }

  private void deadlinePassed(long number) {
    Incarnation awaited = job.current();
    if (awaited != null && deadline.hasPassed(number)) {
      effects.add(new Effect.Kill(awaited));
    }
  }

  /** Takes note that a process is gone which was to be stopped. */
  private void ended(Incarnation incarnation, ExitReason reason) {
    Child child = incarnation.child();
    if (!child.mayEndSo(reason)) {
      report(Context.SHUTDOWN_ERROR, incarnation, reason, Next.NONE);
    }
    stoppedOrForgotten(child);
  }

  private void stoppedOrForgotten(Child child) {
    child.stopped();
    if (child.isTemporary()) {
      children.remove(child);
    }
  }

  private void end(ExitReason reason) {
    job = new Job.Ended();
    for (Item item : inbox) {
      if (item instanceof Item.Asking asking) {
        reply(asking.token(), new Answer.Gone(reason));
      }
    }
    inbox.clear();
    effects.add(new Effect.End(reason));
  }

  private void stopRequested(ExitReason reason) {
    if (job instanceof Job.Ended) {
      return;
    }
    inbox.addLast(new Item.Stop(reason));
    if (!stopIsDue && job instanceof Job.Starting starting) {
      hurry(starting.current());
    }
    stopIsDue = true;
  }

  /**
   * OTP would wait for a start that comes before a stop however long it takes. A constructor that
   * hangs must not keep the tree from ending, so it has only the time that its child has to stop; a
   * supervisor is told, and does the same with its own children.
   */
  private void hurry(Incarnation incarnation) {
    Child child = incarnation.child();
    if (child.isSupervisor()) {
      effects.add(new Effect.AskToStop(incarnation));
    }
    deadline.set(child, effects);
  }

  // ---------------------------------------------------------------------------------- restarting

  private void exited(Incarnation incarnation, ExitReason reason) {
    incarnation.exited(reason);
    if (job instanceof Job.Stopping stopping && stopping.current() == incarnation) {
      deadline.cancel(effects);
      ended(incarnation, reason);
      stopNext(stopping.rest(), stopping.then());
    } else {
      inbox.addLast(new Item.Death(incarnation));
    }
  }

  private void handleDeath(Incarnation incarnation) {
    Child child = incarnation.child();
    ExitReason reason = incarnation.exit();
    if (reason == null || !child.runsAs(incarnation) || !children.contains(child)) {
      return;
    }
    child.stopped();
    switch (child.spec().restart()) {
      case PERMANENT -> terminated(incarnation, reason);
      case TRANSIENT -> {
        if (reason.isClean()) {
          autoShutdown(child);
        } else {
          terminated(incarnation, reason);
        }
      }
      case TEMPORARY -> {
        if (!reason.isClean()) {
          report(Context.CHILD_TERMINATED, incarnation, reason, Next.FORGET);
        }
        children.remove(child);
        autoShutdown(child);
      }
    }
  }

  private void terminated(Incarnation incarnation, ExitReason reason) {
    boolean allowed = window.add(now); // first, so that the report can say which restart it is
    report(
        Context.CHILD_TERMINATED,
        incarnation,
        reason,
        allowed ? Next.of(spec.strategy()) : Next.GIVE_UP);
    restart(incarnation, allowed);
  }

  /** Restarts a child that has no process, and whom the strategy adds; or gives up. */
  private void restart(Incarnation last, boolean allowed) {
    Child child = last.child();
    if (!allowed) {
      report(Context.SHUTDOWN, last, ExitReason.shutdown(), Next.GIVE_UP);
      children.remove(child);
      stopAll(new Job.EndWith(ExitReason.shutdown()));
      return;
    }
    switch (spec.strategy()) {
      case ONE_FOR_ONE -> startNext(Children.alone(child), new Job.Restarting());
      case REST_FOR_ONE -> restartGroup(children.from(child));
      case ONE_FOR_ALL -> restartGroup(children.all());
    }
  }

  private void restartGroup(Deque<Child> group) {
    Deque<Child> lastFirst = new ArrayDeque<>(group.size());
    group.forEach(lastFirst::addFirst);
    stopNext(lastFirst, new Job.StartAgain(group));
  }

  private void autoShutdown(Child child) {
    if (!child.spec().significant()) {
      return;
    }
    boolean due =
        switch (spec.autoShutdown()) {
          case NEVER -> false;
          case ANY_SIGNIFICANT -> true;
          case ALL_SIGNIFICANT -> !children.anySignificantIsUp();
        };
    if (due) {
      stopAll(new Job.EndWith(ExitReason.shutdown()));
    }
  }

  // ---------------------------------------------------------------------------------- requests

  private void requested(Request request, Object token) {
    if (job instanceof Job.Ended) {
      reply(token, new Answer.Gone(ExitReason.noproc()));
    } else {
      inbox.addLast(new Item.Asking(request, token));
    }
  }

  private void answer(Request request, Object token) {
    switch (management.decide(request)) {
      case Management.AnswerWith known -> reply(token, known.answer());
      case Management.StartIt it ->
          startNext(Children.alone(it.child()), new Job.Asked(token, it.added()));
      case Management.StopIt it -> stopNext(Children.alone(it.child()), new Job.TellDone(token));
    }
  }

  private void reply(Object token, Answer answer) {
    effects.add(new Effect.Reply(token, answer));
  }

  private void report(Context context, Incarnation incarnation, ExitReason reason, Next next) {
    effects.add(
        new Effect.Report(
            new SupervisorReport(context, incarnation, reason, window.used(now), next)));
  }
}
