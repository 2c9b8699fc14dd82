package dev.espalier.internal.supervision;

import dev.espalier.ChildCounts;
import dev.espalier.ChildSpec;
import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.ExitReason;
import dev.espalier.IllegalSpecException;
import dev.espalier.report.SupervisorReport.Context;
import dev.espalier.report.SupervisorReport.Next;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The core of a supervisor whose children are started on demand and do not know of each other;
 * OTP's simple_one_for_one, Elixir's DynamicSupervisor. A child is addressed by its process, is
 * forgotten when it ends for good, and all stop at the same time.
 */
public final class PoolCore extends SupervisionCore {
  private final DynamicSupervisorSpec spec;
  private final Set<Child> children = new LinkedHashSet<>();

  /** While all are stopping: those that did not end as they were asked to. */
  private final ShutdownErrors errors = new ShutdownErrors();

  /** While all are stopping: the shutdown time that each deadline stands for, by its number. */
  private final Map<Long, Integer> sharedDeadlines = new HashMap<>();

  /**
   * Creates a core that waits for {@link Event.Boot}.
   *
   * @param spec a valid specification
   */
  public PoolCore(DynamicSupervisorSpec spec) {
    super(spec);
    this.spec = spec;
  }

  @Override
  public List<Incarnation> incarnations() {
    List<Incarnation> incarnations = new ArrayList<>();
    if (job instanceof Job.Starting starting) {
      incarnations.add(starting.current());
    }
    for (Child child : children) {
      if (child.status() instanceof Child.Running running && child.isAlive()) {
        incarnations.add(running.incarnation());
      }
    }
    return incarnations;
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
    effects.add(new Effect.Ready());
  }

  @Override
  void childStarted(Job.Starting starting) {
    job = IDLE;
    if (starting.purpose() instanceof Job.Asked asked) {
      children.add(starting.current().child());
      reply(asked.token(), new Answer.Started(starting.current()));
    }
  }

  /** Also on a restart it is forgotten; OTP 25 keeps a row without a process (its issue 8215). */
  @Override
  void childIgnored(Job.Starting starting) {
    job = IDLE;
    children.remove(starting.current().child());
    if (starting.purpose() instanceof Job.Asked asked) {
      reply(asked.token(), new Answer.Ignored());
    }
  }

  @Override
  void startAbandoned(Job.Starting starting, ExitReason reason) {
    job = IDLE;
    if (starting.purpose() instanceof Job.Asked asked) {
      reply(asked.token(), new Answer.Failed(reason));
    }
  }

  @Override
  void startAgain(Child child) {
    start(child, new ArrayDeque<>(), new Job.Restarting());
  }

  @Override
  Next restartMeans() {
    return Next.RESTART;
  }

  @Override
  void childDone(Child child) {
    children.remove(child);
  }

  @Override
  boolean autoShutdownIsDue() {
    return switch (spec.autoShutdown()) {
      case NEVER -> false;
      case ANY_SIGNIFICANT -> true;
      case ALL_SIGNIFICANT ->
          children.stream().noneMatch(child -> child.spec().significant() && child.isUp());
    };
  }

  // ---------------------------------------------------------------------------------- stopping

  /** Stops all at the same time; children with one shutdown time share one deadline. */
  @Override
  void stopAll(ExitReason reason) {
    Set<Incarnation> left = new HashSet<>();
    Set<Integer> times = new HashSet<>();
    for (Child child : children) {
      if (child.status() instanceof Child.Running running) {
        Incarnation incarnation = running.incarnation();
        if (incarnation.exit() != null) {
          stoppedWithOthers(incarnation); // it was faster
        } else {
          left.add(incarnation);
          if (askToStop(incarnation) && times.add(child.spec().shutdown())) {
            long number = deadline.set(child, effects);
            if (number != Deadline.NONE) {
              sharedDeadlines.put(number, child.spec().shutdown());
            }
          }
        }
      }
    }
    job = new Job.StoppingAll(left, reason);
    endIfNoneIsLeft(left, reason);
  }

  private void endIfNoneIsLeft(Set<Incarnation> left, ExitReason reason) {
    if (left.isEmpty()) {
      sharedDeadlines.keySet().stream()
          .sorted()
          .forEach(number -> effects.add(new Effect.CancelDeadline(number)));
      for (List<Incarnation> alike : errors.groups()) {
        Incarnation one = alike.getFirst();
        ExitReason error = Objects.requireNonNull(one.exit());
        report(Context.SHUTDOWN_ERROR, one, alike.size(), error, Next.NONE);
      }
      children.clear();
      end(reason);
    }
  }

  private void stoppedWithOthers(Incarnation incarnation) {
    ExitReason error = shutdownError(incarnation);
    if (error != null) {
      errors.add(incarnation, error);
    }
  }

  /** Elixir's, where OTP would report that a permanent child has answered with a detail. */
  @Override
  boolean mayEndSo(Child child, ExitReason reason) {
    return super.mayEndSo(child, reason) || reason instanceof ExitReason.ShutdownWith;
  }

  @Override
  boolean awaitedExit(Incarnation incarnation) {
    if (job instanceof Job.StoppingAll all && all.left().remove(incarnation)) {
      stoppedWithOthers(incarnation);
      endIfNoneIsLeft(all.left(), all.reason());
      return true;
    }
    if (job instanceof Job.Stopping one && one.current() == incarnation) {
      deadline.cancel(effects);
      tellStopped(incarnation, one.then());
      return true;
    }
    return false;
  }

  @Override
  void deadlinePassed(long number) {
    if (job instanceof Job.StoppingAll all) {
      Integer shutdown = sharedDeadlines.remove(number);
      for (Child child : children) {
        if (child.status() instanceof Child.Running running
            && all.left().contains(running.incarnation())
            && shutdown != null
            && child.spec().shutdown() == shutdown) {
          effects.add(new Effect.Kill(running.incarnation()));
        }
      }
      return;
    }
    Incarnation awaited = job.current();
    if (awaited != null && deadline.hasPassed(number)) {
      effects.add(new Effect.Kill(awaited));
    }
  }

  // ---------------------------------------------------------------------------------- requests

  @Override
  void answer(Request request, Object token) {
    switch (request) {
      case Request.StartChild add -> startChild(add.spec(), token);
      case Request.TerminateProcess stop -> terminate(stop.process(), stop.alive(), token);
      case Request.WhichChildren ignored -> reply(token, new Answer.Instances(instances()));
      case Request.Inspect ignored -> reply(token, new Answer.Inspected(members(), restartsUsed()));
      case Request.CountChildren ignored -> reply(token, new Answer.Counts(count()));
      case Request.TerminateChild ignored -> reply(token, new Answer.NotFound());
      case Request.RestartChild ignored -> reply(token, new Answer.NotFound());
      case Request.DeleteChild ignored -> reply(token, new Answer.NotFound());
      case Request.WhichChild ignored -> reply(token, new Answer.NotFound());
      case Request.GetChildSpec ignored -> reply(token, new Answer.NotFound());
    }
  }

  private void startChild(ChildSpec added, Object token) {
    try {
      spec.checkAddition(added);
    } catch (IllegalSpecException illegal) {
      reply(token, new Answer.Illegal(illegal));
      return;
    }
    if (children.size() >= spec.maxChildren()) {
      reply(token, new Answer.TooMany());
    } else {
      start(new Child(added), new ArrayDeque<>(), new Job.Asked(token, true));
    }
  }

  private void terminate(@Nullable Incarnation process, boolean alive, Object token) {
    if (process == null || !has(process.child()) || !process.child().isKnownAs(process)) {
      reply(token, alive ? new Answer.NotFound() : new Answer.NoProcess());
      return;
    }
    Job.Then tell = new Job.TellDone(token);
    if (process.exit() == null) {
      job = new Job.Stopping(process, new ArrayDeque<>(), tell);
      if (askToStop(process)) {
        deadline.set(process.child(), effects);
      }
    } else {
      tellStopped(process, tell); // it was faster, or waits to be restarted
    }
  }

  private void tellStopped(Incarnation process, Job.Then then) {
    if (process.child().runsAs(process)) {
      stopped(process);
    }
    children.remove(process.child());
    job = IDLE;
    if (then instanceof Job.TellDone tell) {
      reply(tell.token(), new Answer.Done());
    }
  }

  private List<Answer.Instance> instances() {
    List<Answer.Instance> instances = new ArrayList<>(children.size());
    for (Child child : children) {
      Incarnation running = child.status() instanceof Child.Running up ? up.incarnation() : null;
      instances.add(new Answer.Instance(running, child.spec()));
    }
    return instances;
  }

  private List<Answer.Member> members() {
    return children.stream().map(Child::member).toList();
  }

  private ChildCounts count() {
    int active = 0;
    int supervisors = 0;
    for (Child child : children) {
      active += child.status() instanceof Child.Running ? 1 : 0;
      supervisors += child.isSupervisor() ? 1 : 0;
    }
    return new ChildCounts(children.size(), active, supervisors, children.size() - supervisors);
  }
}
