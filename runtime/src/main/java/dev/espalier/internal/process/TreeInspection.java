package dev.espalier.internal.process;

import dev.espalier.CallFailedException;
import dev.espalier.CallInterruptedException;
import dev.espalier.CallTimeoutException;
import dev.espalier.ChildInfo;
import dev.espalier.ChildSpec;
import dev.espalier.ExitReason;
import dev.espalier.internal.supervision.Answer;
import dev.espalier.internal.supervision.Incarnation;
import dev.espalier.internal.supervision.Request;
import dev.espalier.sys.NodeSnapshot;
import dev.espalier.sys.SupervisorSnapshot;
import dev.espalier.sys.WorkerSnapshot;
import java.util.List;
import java.util.Optional;

/** Asks one supervisor after the other, from the top down, what its children are. */
final class TreeInspection {
  private final long timeoutNanos;

  TreeInspection(long timeoutNanos) {
    this.timeoutNanos = timeoutNanos;
  }

  /** The supervisor at a place, which must have a process. */
  SupervisorSnapshot of(Place<?> place) {
    Incarnation incarnation = place.incarnation();
    return of(
        place,
        incarnation == null ? place.path() : incarnation.child().id(),
        incarnation == null ? 1 : incarnation.number());
  }

  private SupervisorSnapshot of(Place<?> place, String id, long start) {
    Wait wait = new Wait(place, "snapshot", timeoutNanos);
    wait.mustNotBeForMyStart();
    if (!(place.occupant() instanceof SupervisorCell supervisor)) {
      throw wait.failed(ExitReason.noproc());
    }
    return switch (wait.until(supervisor.ask(Request.Inspect.all()))) {
      case Answer.Inspected seen ->
          new SupervisorSnapshot(
              new RunningTree(place),
              id,
              ChildInfo.State.RUNNING,
              start,
              supervisor.spec(),
              seen.restartsUsed(),
              seen.members().stream().map(member -> node(place, member)).toList());
      case Answer.Gone gone -> throw wait.failed(gone.reason());
      case Answer other -> throw RunningTree.unexpected(other);
    };
  }

  private NodeSnapshot node(Place<?> parent, Answer.Member member) {
    String id = member.spec().id();
    Incarnation process = member.process();
    long start = process == null ? 0 : process.number();
    Place<?> place =
        process != null && process.home() instanceof Place<?> home ? home : parent.child(id);
    return switch (member.spec().start()) {
      case ChildSpec.Worker<?> ignored -> new WorkerSnapshot(place, id, member.state(), start);
      case ChildSpec.Supervisor ignored -> supervisor(place, id, member.state(), start);
    };
  }

  private SupervisorSnapshot supervisor(
      Place<?> place, String id, ChildInfo.State state, long start) {
    if (state == ChildInfo.State.RUNNING) {
      try {
        return of(place, id, start);
      } catch (CallTimeoutException | CallInterruptedException waiting) {
        throw waiting; // there is a process, so nothing may be said about it
      } catch (CallFailedException ended) {
        return withoutProcess(
            place, id, state, start); // between its supervisor's answer and its own
      }
    }
    return withoutProcess(place, id, state, start);
  }

  private static SupervisorSnapshot withoutProcess(
      Place<?> place, String id, ChildInfo.State state, long start) {
    return new SupervisorSnapshot(
        new RunningTree(place), id, state, start, Optional.empty(), 0, List.of());
  }
}
