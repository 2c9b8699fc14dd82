package dev.espalier.internal.supervision;

import dev.espalier.ChildInfo;
import dev.espalier.ChildSpec;
import dev.espalier.ExitReason;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A child of one supervisor incarnation: its specification and what has become of it so far. */
public final class Child extends Siblings.Link {

  /**
   * Whether a child has a process; OTP keeps a pid, {@code undefined} or {@code restarting}. It has
   * the past of the child as well, so that one that runs has nothing beside its process.
   */
  public sealed interface Status {

    /** The last process that was up, if there was any. */
    @Nullable Incarnation lastUp();

    /** How often a start has been attempted. Without a sign, for the size of an incarnation. */
    int attempts();
  }

  /** There is no process, and none is on its way. */
  public record Stopped(@Nullable Incarnation lastUp, int attempts) implements Status {}

  /** A process is on its way. */
  public record Starting(Incarnation incarnation, @Nullable Incarnation lastUp) implements Status {
    @Override
    public int attempts() {
      return incarnation.attempts();
    }
  }

  /** There is this process, or its end has not been looked at yet. */
  public sealed interface Running extends Status permits Incarnation {

    /** The process; an object of its own would cost a million children much. */
    Incarnation incarnation();
  }

  /** The last restart failed and will be tried again. */
  public record Restarting(Incarnation failed, @Nullable Incarnation lastUp) implements Status {
    @Override
    public int attempts() {
      return failed.attempts();
    }
  }

  private static final Status NEVER_STARTED = new Stopped(null, 0);

  private ChildSpec spec;
  private Status status = NEVER_STARTED;

  Child(ChildSpec spec) {
    this.spec = spec;
  }

  /** The specification. */
  public ChildSpec spec() {
    return spec;
  }

  /** The id among its siblings. */
  public String id() {
    return spec.id();
  }

  /** What it is called in paths: the text of its key if it has one, else its id. */
  public String name() {
    return spec.key() == null ? spec.id() : textOf(spec.key());
  }

  /** The text of a key, such that it is one step of a path, and another one for another text. */
  public static String textOf(Object key) {
    return key.toString().replace("%", "%25").replace("/", "%2F");
  }

  /** Whether there is a process. */
  public Status status() {
    return status;
  }

  /** Whether this child is a supervisor. */
  public boolean isSupervisor() {
    return spec.start() instanceof ChildSpec.Supervisor;
  }

  /** Whether it has a process, as lists of children show it. */
  ChildInfo.State state() {
    return switch (status) {
      case Stopped ignored -> ChildInfo.State.STOPPED;
      case Starting ignored -> ChildInfo.State.STOPPED;
      case Running ignored -> ChildInfo.State.RUNNING;
      case Restarting ignored -> ChildInfo.State.RESTARTING;
    };
  }

  /** The child with its last process. */
  Answer.Member member() {
    return new Answer.Member(spec, state(), status.lastUp());
  }

  /** Whether it is killed without being asked when it is to stop. */
  boolean isKilledAtOnce() {
    return spec.shutdown() == Shutdown.BRUTAL_KILL;
  }

  boolean isTemporary() {
    return spec.restart() == Restart.TEMPORARY;
  }

  /** Whether this is the process of the child, as far as the supervisor has looked. */
  boolean runsAs(Incarnation incarnation) {
    return status instanceof Running running && running.incarnation() == incarnation;
  }

  /** Whether this is its process, or was the last one if it waits to be restarted. */
  boolean isKnownAs(Incarnation incarnation) {
    return status.lastUp() == incarnation;
  }

  /** Whether there is a process or there will be one without anybody asking for it. */
  boolean isUp() {
    return status instanceof Running || status instanceof Restarting;
  }

  /** Whether there is a process that has not ended, as far as the news has come. */
  boolean isAlive() {
    return status instanceof Running running && running.incarnation().exit() == null;
  }

  /** Whether this child is to be restarted when it has ended by itself with this reason. */
  boolean comesBackAfter(ExitReason reason) {
    return switch (spec.restart()) {
      case PERMANENT -> true;
      case TRANSIENT -> !reason.isClean();
      case TEMPORARY -> false;
    };
  }

  /** Whether it is fine that this child, asked to stop or killed, ends with this reason. */
  boolean mayEndSo(ExitReason reason) {
    boolean asDemanded =
        isKilledAtOnce()
            ? reason instanceof ExitReason.Killed
            : reason instanceof ExitReason.Shutdown;
    return asDemanded || (reason.isClean() && spec.restart() != Restart.PERMANENT);
  }

  /** The number of the last process that was up; OTP keeps its pid. Empty if none ever was. */
  public OptionalLong lastUp() {
    Incarnation last = status.lastUp();
    return last == null ? OptionalLong.empty() : OptionalLong.of(last.number());
  }

  Incarnation nextIncarnation() {
    Incarnation next = new Incarnation(this, status.attempts() + 1);
    status = new Starting(next, status.lastUp());
    return next;
  }

  void running(Incarnation incarnation) {
    status = incarnation;
    if (isTemporary()) { // OTP, too: nobody pays for arguments that are never used again
      spec = spec.withoutStart();
    }
  }

  void stopped() {
    status = new Stopped(status.lastUp(), status.attempts());
  }

  void restarting(Incarnation failed) {
    status = new Restarting(failed, status.lastUp());
  }
}
