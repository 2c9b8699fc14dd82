package dev.espalier.internal.supervision;

import dev.espalier.ExitReason;
import dev.espalier.Supervision;
import dev.espalier.report.SupervisorReport.Context;
import dev.espalier.report.SupervisorReport.Next;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what one supervisor does: takes an {@link Event} and the time, returns {@link Effect}s.
 * This is what all supervisors have in common: the inbox, restart types, intensity, significance
 * and the end. Deterministic, and for one thread at a time.
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

  static final Job IDLE = new Job.Idle();

  final Deadline deadline = new Deadline();
  private final RestartWindow window;
  private final Deque<Item> inbox = new ArrayDeque<>();
  Job job = IDLE;
  List<Effect> effects = new ArrayList<>();
  private boolean stopIsDue;
  private long now;

  SupervisionCore(Supervision spec) {
    this.window = new RestartWindow(spec.maxRestarts(), spec.maxSeconds());
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
      case Event.Boot ignored -> boot();
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

  private void take(Item item) {
    switch (item) {
      case Item.Death death -> handleDeath(death.incarnation());
      case Item.TryAgain again -> {
        Child child = again.failed().child();
        if (child.status() instanceof Child.Restarting && has(child)) {
          restart(again.failed(), window.add(now));
        }
      }
      case Item.Asking asking -> answer(asking.request(), asking.token());
      case Item.Stop stop -> stopAll(stop.reason());
    }
  }

  // What kinds of supervisors differ in:

  /** The supervisor's own process has started. */
  abstract void boot();

  /** A child is up; go on with what its start was a part of. */
  abstract void childStarted(Job.Starting starting);

  /** A child has declined to start; go on with what its start was a part of. */
  abstract void childIgnored(Job.Starting starting);

  /** A start failed that somebody has asked for, or that was a part of the supervisor's own. */
  abstract void startAbandoned(Job.Starting starting, ExitReason reason);

  /** A process has ended that a job is waiting for; false if none is. */
  abstract boolean awaitedExit(Incarnation incarnation);

  /** The deadline with this number has passed, if it still counts. */
  abstract void deadlinePassed(long number);

  abstract void answer(Request request, Object token);

  /** Starts a child again, with those whom the strategy adds. */
  abstract void startAgain(Child child);

  /** A transient child has ended as it should. */
  abstract void childDone(Child child);

  abstract void forget(Child child);

  abstract boolean has(Child child);

  /** Stops all children, then ends with this reason. */
  abstract void stopAll(ExitReason reason);

  /** Whether an auto-shutdown is due, now that a significant child is gone. */
  abstract boolean autoShutdownIsDue();

  /** What a restart means here. */
  abstract Next restartMeans();

  /**
   * The processes that are being started, or run, or are being stopped; not those known to be dead.
   */
  public abstract List<Incarnation> incarnations();

  // ---------------------------------------------------------------------------------- starting

  final void start(Child child, Deque<Child> rest, Job.Purpose purpose) {
    Incarnation incarnation = child.nextIncarnation();
    job = new Job.Starting(incarnation, rest, purpose);
    effects.add(new Effect.Start(incarnation));
    if (stopIsDue) {
      hurry(child, incarnation);
    }
  }

  private void started(Incarnation incarnation) {
    if (startOf(incarnation) instanceof Job.Starting starting) {
      incarnation.child().running(incarnation);
      effects.add(new Effect.Progress(incarnation, starting.purpose().origin()));
      childStarted(starting);
    }
  }

  private void startIgnored(Incarnation incarnation) {
    if (startOf(incarnation) instanceof Job.Starting starting) {
      incarnation.child().stopped();
      childIgnored(starting);
    }
  }

  private void startFailed(Incarnation incarnation, ExitReason reason) {
    if (!(startOf(incarnation) instanceof Job.Starting starting)) {
      return;
    }
    Child child = incarnation.child();
    if (starting.purpose() instanceof Job.Restarting) {
      report(Context.START_ERROR, incarnation, reason, Next.TRY_AGAIN);
      child.restarting(incarnation);
      inbox.addLast(new Item.TryAgain(incarnation));
      job = IDLE;
    } else {
      child.stopped();
      startAbandoned(starting, reason);
    }
  }

  /** The job, if it has waited for the start of this process. */
  private Job startOf(Incarnation incarnation) {
    if (!(job instanceof Job.Starting starting) || starting.current() != incarnation) {
      return IDLE;
    }
    deadline.cancel(effects);
    return starting;
  }

  // ---------------------------------------------------------------------------------- stopping

  /** Asks a process to stop, or kills it, as its specification says; the first has a deadline. */
  final boolean askToStop(Incarnation incarnation) {
    boolean ask = !incarnation.child().isKilledAtOnce();
    effects.add(ask ? new Effect.AskToStop(incarnation) : new Effect.Kill(incarnation));
    return ask;
  }

  /** Takes note that a process is gone which was to be stopped. */
  final void stopped(Incarnation incarnation) {
    ExitReason error = shutdownError(incarnation);
    if (error != null) {
      report(Context.SHUTDOWN_ERROR, incarnation, error, Next.NONE);
    }
  }

  /** The reason of a process that was to be stopped, if it is not the one that was demanded. */
  final @Nullable ExitReason shutdownError(Incarnation incarnation) {
    ExitReason reason = incarnation.exit();
    return reason == null || mayEndSo(incarnation.child(), reason) ? null : reason;
  }

  /** Whether it is fine that a child, asked to stop or killed, ends with this reason. */
  boolean mayEndSo(Child child, ExitReason reason) {
    return child.mayEndSo(reason);
  }

  final void end(ExitReason reason) {
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
      hurry(starting.current().child(), starting.current());
    }
    stopIsDue = true;
  }

  /**
   * OTP would wait for a start that comes before a stop however long it takes. A constructor that
   * hangs must not keep the tree from ending, so it has only the time that its child has to stop; a
   * supervisor is told, and does the same with its own children.
   */
  private void hurry(Child child, Incarnation incarnation) {
    if (child.isSupervisor()) {
      effects.add(new Effect.AskToStop(incarnation));
    }
    deadline.set(child, effects);
  }

  // ---------------------------------------------------------------------------------- restarting

  private void exited(Incarnation incarnation, ExitReason reason) {
    incarnation.exited(reason);
    if (!awaitedExit(incarnation) && !(job instanceof Job.Ended)) {
      inbox.addLast(new Item.Death(incarnation));
    }
  }

  private void handleDeath(Incarnation incarnation) {
    Child child = incarnation.child();
    ExitReason reason = incarnation.exit();
    if (reason == null || !child.runsAs(incarnation) || !has(child)) {
      return;
    }
    child.stopped();
    switch (child.spec().restart()) {
      case PERMANENT -> terminated(incarnation, reason);
      case TRANSIENT -> {
        if (reason.isClean()) {
          childDone(child);
          autoShutdown(child);
        } else {
          terminated(incarnation, reason);
        }
      }
      case TEMPORARY -> {
        if (!reason.isClean()) {
          report(Context.CHILD_TERMINATED, incarnation, reason, Next.FORGET);
        }
        forget(child);
        autoShutdown(child);
      }
    }
  }

  private void terminated(Incarnation incarnation, ExitReason reason) {
    boolean allowed = window.add(now); // first, so that the report can say which restart it is
    report(Context.CHILD_TERMINATED, incarnation, reason, allowed ? restartMeans() : Next.GIVE_UP);
    restart(incarnation, allowed);
  }

  private void restart(Incarnation last, boolean allowed) {
    if (allowed) {
      startAgain(last.child());
    } else {
      report(Context.SHUTDOWN, last, ExitReason.shutdown(), Next.GIVE_UP);
      forget(last.child());
      stopAll(ExitReason.shutdown());
    }
  }

  private void autoShutdown(Child child) {
    if (child.spec().significant() && autoShutdownIsDue()) {
      stopAll(ExitReason.shutdown());
    }
  }

  // ---------------------------------------------------------------------------------- the rest

  private void requested(Request request, Object token) {
    if (job instanceof Job.Ended) {
      reply(token, new Answer.Gone(ExitReason.noproc()));
    } else {
      inbox.addLast(new Item.Asking(request, token));
    }
  }

  /** How many restarts have been used within the window that ends now. */
  final int restartsUsed() {
    return window.used(now);
  }

  final void reply(Object token, Answer answer) {
    effects.add(new Effect.Reply(token, answer));
  }

  final void report(Context context, Incarnation incarnation, ExitReason reason, Next next) {
    report(context, incarnation, 1, reason, next);
  }

  /** Reports about several children at once; one of them stands for all. */
  final void report(
      Context context, Incarnation incarnation, int count, ExitReason reason, Next next) {
    effects.add(
        new Effect.Report(
            new SupervisorReport(context, incarnation, count, reason, window.used(now), next)));
  }
}
