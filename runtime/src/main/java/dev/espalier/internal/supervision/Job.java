package dev.espalier.internal.supervision;

import dev.espalier.ExitReason;
import dev.espalier.report.ProgressReport.Origin;
import java.util.Deque;
import java.util.Set;

/** What a {@link SupervisionCore} is busy with. */
sealed interface Job {

  /** Nothing: the inbox is open. */
  record Idle() implements Job {}

  /** Waits for a child to start; the rest follows. */
  record Starting(Incarnation current, Deque<Child> rest, Purpose purpose) implements Job {}

  /** Waits for one or more processes to end; the rest follows, then something else. */
  record Stopping(Set<Incarnation> left, Deque<Child> rest, Then then) implements Job {}

  /** Nothing any more. */
  record Ended() implements Job {}

  /** Why children are being started. */
  sealed interface Purpose {
    /** The same as reports say it. */
    default Origin origin() {
      return switch (this) {
        case Booting ignored -> Origin.INIT;
        case Asked ignored -> Origin.REQUEST;
        case Restarting ignored -> Origin.RESTART;
      };
    }
  }

  /** The supervisor itself is starting. */
  record Booting() implements Purpose {}

  /** A restart is due. */
  record Restarting() implements Purpose {}

  /** Somebody asked for it; {@code added} says that the child is new. */
  record Asked(Object token, boolean added) implements Purpose {}

  /** What follows when children have been stopped. */
  sealed interface Then {}

  /** Start those of the group that are still children. */
  record StartAgain(Deque<Child> group) implements Then {}

  /** End the supervisor. */
  record EndWith(ExitReason reason) implements Then {}

  /** Tell who asked for it. */
  record TellDone(Object token) implements Then {}
}
