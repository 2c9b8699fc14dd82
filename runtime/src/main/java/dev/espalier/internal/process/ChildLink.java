package dev.espalier.internal.process;

import dev.espalier.ExitReason;
import dev.espalier.internal.supervision.Event;
import dev.espalier.internal.supervision.Incarnation;

/**
 * The line from a child to its supervisor.
 *
 * @param supervisor whose news these are
 * @param incarnation which process of which child
 */
record ChildLink(SupervisorCell supervisor, Incarnation incarnation) implements Parent {

  @Override
  public void started() {
    supervisor.post(new Event.Started(incarnation));
  }

  @Override
  public void startIgnored() {
    supervisor.post(new Event.StartIgnored(incarnation));
  }

  @Override
  public void startFailed(ExitReason reason) {
    supervisor.post(new Event.StartFailed(incarnation, reason));
  }

  @Override
  public void exited(ExitReason reason) {
    supervisor.post(new Event.Exited(incarnation, reason));
  }
}
