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
 * OTP's simple_one_for_one, Elixir's DynamicSupervisor. A child is addressed by its process, is
 * forgotten when it ends for good, and all stop at the same time.
 */
public final class PoolCore extends SupervisionCore {
  private final DynamicSupervisorSpec spec;

  /**
   * Creates a core that waits for {@link Event.Boot}.
   *
   * @param spec a valid specification
   */
  public PoolCore(DynamicSupervisorSpec spec) {
    super(spec, Children.byThemselves());
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
      case Request.TerminateProcess stop -> terminate(stop.process(), stop.alive());
      case Request.WhichChildren ignored -> new AnswerWith(new Answer.Instances(instances()));
      case Request.CountChildren ignored ->
          new AnswerWith(
              new Answer.Counts(children.count(c -> c.status() instanceof Child.Running)));
      case Request.Inspect ignored -> new AnswerWith(inspect());
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
    return children.size() < spec.maxChildren()
        ? new Decision.StartIt(children.add(added), true)
        : new AnswerWith(new Answer.TooMany());
  }

  private Decision terminate(@Nullable Incarnation process, boolean alive) {
    if (process != null
        && children.contains(process.child())
        && process.child().isKnownAs(process)) {
      return new Decision.StopIt(process.child());
    }
    return new AnswerWith(alive ? new Answer.NotFound() : new Answer.NoProcess());
  }

  private List<Answer.Instance> instances() {
    List<Answer.Instance> instances = new ArrayList<>(children.size());
    for (Child child : children.all()) {
      Incarnation running = child.status() instanceof Child.Running up ? up.incarnation() : null;
      instances.add(new Answer.Instance(running, child.spec()));
    }
    return instances;
  }
}
