package dev.espalier.internal.supervision;

import dev.espalier.ExitReason;
import dev.espalier.FailedToStartChild;
import dev.espalier.SupervisorSpec;
import dev.espalier.report.SupervisorReport.Context;
import dev.espalier.report.SupervisorReport.Next;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The core of a supervisor with declared children: they start in order, stop in reverse, one fully
 * after the other, and a strategy says whom a restart concerns.
 */
public final class SupervisorCore extends SupervisionCore {
  private final SupervisorSpec spec;
  private final Children children;
  private final Management management;

  /**
   * Creates a core that waits for {@link Event.Boot}.
   *
   * @param spec a valid specification
   */
  public SupervisorCore(SupervisorSpec spec) {
    super(spec);
    this.spec = spec;
    this.children = new Children(spec.children());
    this.management = new Management(spec, children);
  }

  @Override
  public List<Incarnation> incarnations() {
    return children.incarnations();
  }

  @Override
  boolean has(Child child) {
    return children.contains(child);
  }

  @Override
  void forget(Child child) {
    children.remove(child);
  }

  // ---------------------------------------------------------------------------------- starting

  @Override
  void boot() {
    startNext(children.all(), new Job.Booting());
  }

  private void startNext(Deque<Child> rest, Job.Purpose purpose) {
    Child next = rest.pollFirst();
    if (next != null) {
      start(next, rest, purpose);
      return;
    }
    job = IDLE;
    if (purpose instanceof Job.Booting) {
      effects.add(new Effect.Ready());
    }
  }

  @Override
  void childStarted(Job.Starting starting) {
    goOn(starting, new Answer.Started(starting.current()));
  }

  @Override
  void childIgnored(Job.Starting starting) {
    forgetIfTemporary(starting.current().child());
    goOn(starting, new Answer.Ignored());
  }

  private void goOn(Job.Starting starting, Answer answer) {
    if (starting.purpose() instanceof Job.Asked asked) {
      reply(asked.token(), answer);
    }
    startNext(starting.rest(), starting.purpose());
  }

  @Override
  void startAbandoned(Job.Starting starting, ExitReason reason) {
    Child child = starting.current().child();
    if (starting.purpose() instanceof Job.Asked asked) {
      if (asked.added()) {
        children.remove(child);
      }
      reply(asked.token(), new Answer.Failed(reason));
      job = IDLE;
    } else {
      report(Context.START_ERROR, starting.current(), reason, Next.GIVE_UP);
      stopAll(ExitReason.shutdown(new FailedToStartChild(child.id(), reason)));
    }
  }

  // ---------------------------------------------------------------------------------- stopping

  @Override
  void stopAll(ExitReason reason) {
    stopNext(children.lastFirst(), new Job.EndWith(reason));
  }

  /** Stops children one after the other, in the order given. */
  private void stopNext(Deque<Child> rest, Job.Then then) {
    Child next;
    while ((next = rest.pollFirst()) != null) {
      if (next.status() instanceof Child.Running running) {
        Incarnation incarnation = running.incarnation();
        if (incarnation.exit() == null) {
          job = new Job.Stopping(incarnation, rest, then);
          if (askToStop(incarnation)) {
            deadline.set(next, effects);
          }
          return;
        }
        stopped(incarnation); // it was faster; its Death in the inbox is void from here on
      }
      next.stopped(); // a pending TryAgain is void from here on
      forgetIfTemporary(next);
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

  private void forgetIfTemporary(Child child) {
    if (child.isTemporary()) {
      children.remove(child);
    }
  }

  @Override
  boolean awaitedExit(Incarnation incarnation) {
    if (!(job instanceof Job.Stopping stopping) || stopping.current() != incarnation) {
      return false;
    }
    deadline.cancel(effects);
    stopped(incarnation);
    incarnation.child().stopped();
    forgetIfTemporary(incarnation.child());
    stopNext(stopping.rest(), stopping.then());
    return true;
  }

  @Override
  void deadlinePassed(long number) {
    Incarnation awaited = job.current();
    if (awaited != null && deadline.hasPassed(number)) {
      effects.add(new Effect.Kill(awaited));
    }
  }

  // ---------------------------------------------------------------------------------- restarting

  @Override
  void startAgain(Child child) {
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

  @Override
  Next restartMeans() {
    return switch (spec.strategy()) {
      case ONE_FOR_ONE -> Next.RESTART;
      case ONE_FOR_ALL -> Next.RESTART_ALL;
      case REST_FOR_ONE -> Next.RESTART_REST;
    };
  }

  /** It stays in the list without a process. */
  @Override
  void childDone(Child child) {}

  @Override
  boolean autoShutdownIsDue() {
    return switch (spec.autoShutdown()) {
      case NEVER -> false;
      case ANY_SIGNIFICANT -> true;
      case ALL_SIGNIFICANT -> !children.anySignificantIsUp();
    };
  }

  // ---------------------------------------------------------------------------------- requests

  @Override
  void answer(Request request, Object token) {
    switch (management.decide(request, restartsUsed())) {
      case Management.AnswerWith known -> reply(token, known.answer());
      case Management.StartIt it ->
          startNext(Children.alone(it.child()), new Job.Asked(token, it.added()));
      case Management.StopIt it -> stopNext(Children.alone(it.child()), new Job.TellDone(token));
    }
  }
}
