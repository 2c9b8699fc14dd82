package dev.espalier.internal.supervision;

import dev.espalier.ChildSpec;
import dev.espalier.IllegalSpecException;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.Strategy;
import dev.espalier.internal.supervision.Decision.AnswerWith;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The core of a supervisor with declared children: they start in order, stop in reverse, one fully
 * after the other, and a strategy says whom a restart concerns. A child is addressed by its id, and
 * stays in the list without a process unless it is temporary.
 */
public final class SupervisorCore extends SupervisionCore {
  private final SupervisorSpec spec;

  /**
   * Creates a core that waits for {@link Event.Boot}.
   *
   * @param spec a valid specification
   */
  public SupervisorCore(SupervisorSpec spec) {
    super(spec, Children.byId());
    this.spec = spec;
    spec.children().forEach(children::add);
  }

  @Override
  Strategy strategy() {
    return spec.strategy();
  }

  @Override
  boolean stopsAllAtOnce() {
    return false;
  }

  @Override
  boolean keeps(Child child) {
    return !child.isTemporary();
  }

  @Override
  Decision decide(Request request) {
    return switch (request) {
      case Request.StartChild start -> startChild(start.spec());
      case Request.TerminateChild terminate -> terminateChild(children.find(terminate.id()));
      case Request.TerminateProcess ignored -> new AnswerWith(new Answer.NotFound());
      case Request.TerminateKey ignored -> new AnswerWith(new Answer.NotFound());
      case Request.WhichInstance ignored -> new AnswerWith(new Answer.NotFound());
      case Request.RestartChild restart -> restartChild(children.find(restart.id()));
      case Request.DeleteChild delete -> deleteChild(children.find(delete.id()));
      case Request.WhichChildren ignored -> new AnswerWith(new Answer.ChildList(children.list()));
      case Request.WhichChild which -> whichChild(children.find(which.id()));
      case Request.CountChildren ignored ->
          new AnswerWith(new Answer.Counts(children.count(Child::isAlive)));
      case Request.Inspect some -> new AnswerWith(inspect(some));
      case Request.GetChildSpec get -> getChildSpec(children.find(get.id()));
    };
  }

  private Decision startChild(ChildSpec added) {
    try {
      spec.checkAddition(added);
    } catch (IllegalSpecException illegal) {
      return new AnswerWith(new Answer.Illegal(illegal));
    }
    Child present = children.find(added.id());
    if (present == null) {
      return new Decision.StartIt(children.add(added), true);
    }
    return new AnswerWith(
        present.status() instanceof Child.Running running
            ? new Answer.AlreadyStarted(running.incarnation())
            : new Answer.AlreadyPresent());
  }

  private static Decision terminateChild(@Nullable Child child) {
    return child == null ? new AnswerWith(new Answer.NotFound()) : new Decision.StopIt(child);
  }

  private static Decision restartChild(@Nullable Child child) {
    return child != null && child.status() instanceof Child.Stopped
        ? new Decision.StartIt(child, false)
        : new AnswerWith(whyNot(child));
  }

  private Decision deleteChild(@Nullable Child child) {
    if (child != null && child.status() instanceof Child.Stopped) {
      children.remove(child);
      return new AnswerWith(new Answer.Done());
    }
    return new AnswerWith(whyNot(child));
  }

  private static Decision whichChild(@Nullable Child child) {
    return new AnswerWith(
        child == null
            ? new Answer.NotFound()
            : new Answer.ChildList(List.of(Children.info(child))));
  }

  private static Decision getChildSpec(@Nullable Child child) {
    return new AnswerWith(child == null ? new Answer.NotFound() : new Answer.Spec(child.spec()));
  }

  private static Answer whyNot(@Nullable Child child) {
    if (child == null) {
      return new Answer.NotFound();
    }
    return child.status() instanceof Child.Restarting
        ? new Answer.IsRestarting()
        : new Answer.IsRunning();
  }
}
