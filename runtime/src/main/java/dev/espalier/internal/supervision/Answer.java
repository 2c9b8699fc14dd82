package dev.espalier.internal.supervision;

import dev.espalier.ChildCounts;
import dev.espalier.ChildInfo;
import dev.espalier.ChildSpec;
import dev.espalier.ExitReason;
import dev.espalier.IllegalSpecException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a supervisor answers to a {@link Request}. */
public sealed interface Answer {

  /** Done. */
  record Done() implements Answer {}

  /** A process was started. */
  record Started(Incarnation child) implements Answer {}

  /** The process declined to start. */
  record Ignored() implements Answer {}

  /** The start failed. */
  record Failed(ExitReason reason) implements Answer {}

  /** The specification contradicts the supervisor's. */
  record Illegal(IllegalSpecException fault) implements Answer {}

  /** There is a child with this id or key, and it has a process. */
  record AlreadyStarted(Incarnation child) implements Answer {}

  /** There is a child with this key, whose restart has failed and is due again. */
  record AlreadyRestarting(Incarnation failed) implements Answer {}

  /** There is a child with this id, without a process. */
  record AlreadyPresent() implements Answer {}

  /** There is no such child. */
  record NotFound() implements Answer {}

  /** That process has ended long ago. */
  record NoProcess() implements Answer {}

  /** The pool is full. */
  record TooMany() implements Answer {}

  /** The child has a process, which it must not have for this. */
  record IsRunning() implements Answer {}

  /** The child is about to be restarted. */
  record IsRestarting() implements Answer {}

  /** The children, the last first. */
  record ChildList(List<ChildInfo> children) implements Answer {}

  /** The children of a pool. */
  record Instances(List<Instance> instances) implements Answer {}

  /** A child of a pool; without a process if it waits to be restarted. */
  record Instance(@Nullable Incarnation process, ChildSpec spec) {

    /** The entry of the child. */
    public ChildInfo info() {
      return new ChildInfo(
          spec.id(),
          process == null ? ChildInfo.State.RESTARTING : ChildInfo.State.RUNNING,
          spec.start() instanceof ChildSpec.Supervisor);
    }
  }

  /**
   * The children asked for, in start order where there is one, how many there are by state, and the
   * restarts used within the window.
   */
  record Inspected(List<Member> members, int running, int stopped, int restarting, int restartsUsed)
      implements Answer {}

  /** A child and its process, if it has one or had one that is not forgotten. */
  record Member(ChildSpec spec, ChildInfo.State state, @Nullable Incarnation process) {}

  /** The counts. */
  record Counts(ChildCounts counts) implements Answer {}

  /** The specification. */
  record Spec(ChildSpec spec) implements Answer {}

  /** The supervisor ended before it came to this request. */
  record Gone(ExitReason reason) implements Answer {}
}
