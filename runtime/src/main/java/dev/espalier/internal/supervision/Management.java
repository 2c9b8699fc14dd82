package dev.espalier.internal.supervision;

import dev.espalier.ChildSpec;
import dev.espalier.IllegalSpecException;
import dev.espalier.SupervisorSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a {@link Request} means in the current state of the children; the {@link
 * SupervisorCore} then does it. None of it ever counts as a restart.
 */
final class Management {

  /** What to do about a request. */
  sealed interface Decision {}

  /** Answer it. */
  record AnswerWith(Answer answer) implements Decision {}

  /** Start this child, then answer; {@code added} says that it is forgotten if that fails. */
  record StartIt(Child child, boolean added) implements Decision {}

  /** Stop this child, then answer. */
  record StopIt(Child child) implements Decision {}

  private final SupervisorSpec spec;
  private final Children children;

  Management(SupervisorSpec spec, Children children) {
    this.spec = spec;
    this.children = children;
  }

  Decision decide(Request request, int restartsUsed) {
    return switch (request) {
      case Request.StartChild start -> startChild(start.spec());
      case Request.TerminateChild terminate -> terminateChild(children.find(terminate.id()));
      case Request.TerminateProcess ignored -> new AnswerWith(new Answer.NotFound());
      case Request.RestartChild restart -> restartChild(children.find(restart.id()));
      case Request.DeleteChild delete -> deleteChild(children.find(delete.id()));
      case Request.WhichChildren ignored -> new AnswerWith(new Answer.ChildList(children.list()));
      case Request.Inspect ignored ->
          new AnswerWith(new Answer.Inspected(children.members(), restartsUsed));
      case Request.WhichChild which -> whichChild(children.find(which.id()));
      case Request.CountChildren ignored -> new AnswerWith(new Answer.Counts(children.count()));
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
      return new StartIt(children.add(added), true);
    }
    return new AnswerWith(
        present.status() instanceof Child.Running running
            ? new Answer.AlreadyStarted(running.incarnation())
            : new Answer.AlreadyPresent());
  }

  private static Decision terminateChild(@Nullable Child child) {
    return child == null ? new AnswerWith(new Answer.NotFound()) : new StopIt(child);
  }

  private static Decision restartChild(@Nullable Child child) {
    return child != null && child.status() instanceof Child.Stopped
        ? new StartIt(child, false)
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
