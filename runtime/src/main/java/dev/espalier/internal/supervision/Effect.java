package dev.espalier.internal.supervision;

import dev.espalier.ExitReason;
import dev.espalier.report.ProgressReport.Origin;

/** Something that the shell has to do; the only output of {@link SupervisionCore}. */
public sealed interface Effect {

  /** Start a process for this incarnation and tell the core how that went. */
  record Start(Incarnation child) implements Effect {}

  /** Ask the process to stop in order, with the reason shutdown. */
  record AskToStop(Incarnation child) implements Effect {}

  /** Tell the core when this time has passed, under this number. */
  record SetDeadline(long number, int millis) implements Effect {}

  /** Forget the deadline with this number. */
  record CancelDeadline(long number) implements Effect {}

  /** Cut the process off. */
  record Kill(Incarnation child) implements Effect {}

  /** Forget the key of a child, which is no child any more. */
  record Forget(Child child) implements Effect {}

  /** Answer a request. */
  record Reply(Object token, Answer answer) implements Effect {}

  /** Report trouble to whoever listens. */
  record Report(SupervisorReport report) implements Effect {}

  /** Report that a child is up to whoever listens. */
  record Progress(Incarnation child, Origin origin) implements Effect {}

  /** All children of the specification are up: the start of this supervisor has succeeded. */
  record Ready() implements Effect {}

  /** All children are gone: end the supervisor's own process. The last effect there is. */
  record End(ExitReason reason) implements Effect {}
}
