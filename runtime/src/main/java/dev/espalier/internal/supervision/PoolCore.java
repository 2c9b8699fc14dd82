package dev.espalier.internal.supervision;

import dev.espalier.ChildSpec;
import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.ExitReason;
import dev.espalier.IllegalSpecException;
import dev.espalier.annotations.Strategy;
import dev.espalier.internal.supervision.Decision.AnswerWith;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The core of a supervisor whose children are started on demand and do not know of each other;
 * OTP's simple_one_for_one, Elixir's DynamicSupervisor. A child is addressed by its process, or by
 * its key if it has one, is forgotten when it ends for good, and all stop at the same time.
 */
public final class PoolCore extends SupervisionCore {
  private final DynamicSupervisorSpec spec;

  /**
   * Creates a core that waits for {@link Event.Boot}.
   *
   * @param spec a valid specification
   */
  public PoolCore(DynamicSupervisorSpec spec) {
    super(spec, Children.byKey());
    this.spec = spec;
  }

  @Override
  Strategy strategy() {
    return Strategy.ONE_FOR_ONE;
  }

  @Override
  boolean stopsAllAtOnce() {
    return true;
  }

  /** Also one that declines to be restarted goes; OTP 25 keeps a row for it (its issue 8215). */
  @Override
  boolean keeps(Child child) {
    return false;
  }

  /** Elixir's, where OTP would report that a permanent child has answered with a detail. */
  @Override
  boolean mayEndSo(Child child, ExitReason reason) {
    return super.mayEndSo(child, reason) || reason instanceof ExitReason.ShutdownWith;
  }

  @Override
  Decision decide(Request request) {
    return switch (request) {
      case Request.StartChild add -> startChild(add.spec());
      case Request.TerminateProcess stop -> {
        Child child = find(stop.process());
        yield child == null && !stop.alive()
            ? new AnswerWith(new Answer.NoProcess())
            : terminate(child);
      }
      case Request.TerminateKey stop -> terminate(children.find(stop.key()));
      case Request.WhichInstance one ->
          new AnswerWith(show(one.key() == null ? find(one.process()) : children.find(one.key())));
      case Request.WhichChildren ignored -> new AnswerWith(new Answer.Instances(instances()));
      case Request.CountChildren ignored ->
          new AnswerWith(
              new Answer.Counts(children.count(c -> c.status() instanceof Child.Running)));
      case Request.Inspect some -> new AnswerWith(inspect(some));
      case Request.TerminateChild ignored -> new AnswerWith(new Answer.NotFound());
      case Request.RestartChild ignored -> new AnswerWith(new Answer.NotFound());
      case Request.DeleteChild ignored -> new AnswerWith(new Answer.NotFound());
      case Request.WhichChild ignored -> new AnswerWith(new Answer.NotFound());
      case Request.GetChildSpec ignored -> new AnswerWith(new Answer.NotFound());
    };
  }

  private Decision startChild(ChildSpec added) {
    try {
      spec.checkAddition(added);
    } catch (IllegalSpecException illegal) {
      return new AnswerWith(new Answer.Illegal(illegal));
    }
    Child same = added.key() == null ? null : children.find(added.key());
    if (same != null) { // also in a full pool: who would find it or start it finds it
      return new AnswerWith(already(same));
    }
    return children.size() < spec.maxChildren()
        ? new Decision.StartIt(children.add(added), true)
        : new AnswerWith(new Answer.TooMany());
  }

  /** There is no child of a pool without a process but one that is restarting. */
  private static Answer already(Child child) {
    return switch (child.status()) {
      case Child.Running up -> new Answer.AlreadyStarted(up.incarnation());
      case Child.Restarting down -> new Answer.AlreadyRestarting(down.failed());
      case Child.Starting ignored -> throw new IllegalStateException("asked while busy");
      case Child.Stopped ignored -> throw new IllegalStateException("kept without a process");
    };
  }

  private static Decision terminate(@Nullable Child child) {
    return child == null ? new AnswerWith(new Answer.NotFound()) : new Decision.StopIt(child);
  }

  /** The child whose process this is, or was the last one if it waits to be restarted. */
  private @Nullable Child find(@Nullable Incarnation process) {
    return process != null
            && children.contains(process.child())
            && process.child().isKnownAs(process)
        ? process.child()
        : null;
  }

  private static Answer show(@Nullable Child child) {
    return child == null ? new Answer.NotFound() : new Answer.Instances(List.of(instance(child)));
  }

  private List<Answer.Instance> instances() {
    List<Answer.Instance> instances = new ArrayList<>(children.size());
    for (Child child : children.all()) {
      instances.add(instance(child));
    }
    return instances;
  }

  private static Answer.Instance instance(Child child) {
    Incarnation running = child.status() instanceof Child.Running up ? up.incarnation() : null;
    return new Answer.Instance(running, child.spec());
  }
}
