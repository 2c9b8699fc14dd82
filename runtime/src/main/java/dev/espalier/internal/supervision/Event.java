package dev.espalier.internal.supervision;

import dev.espalier.ExitReason;

/** Something that has happened to a supervisor; the only input of {@link SupervisionCore}. */
public sealed interface Event {

  /** The supervisor's own process has started; its children come next. */
  record Boot() implements Event {}

  /** A child that was being started is up. */
  record Started(Incarnation child) implements Event {}

  /** A child that was being started has declined. */
  record StartIgnored(Incarnation child) implements Event {}

  /** A child that was being started has failed, and its process is gone. */
  record StartFailed(Incarnation child, ExitReason reason) implements Event {}

  /** A child that had started has ended. */
  record Exited(Incarnation child, ExitReason reason) implements Event {}

  /** The time is over that was set under this number. */
  record DeadlinePassed(long number) implements Event {}

  /** Somebody wants something, and waits for an answer under this token. */
  record Requested(Request request, Object token) implements Event {}

  /**
   * The supervisor's parent, or a stranger with the right to, wants it to stop with this reason.
   */
  record StopRequested(ExitReason reason) implements Event {}
}
