package dev.espalier.internal.supervision;

import dev.espalier.ExitReason;
import dev.espalier.annotations.Strategy;

/**
 * What a supervisor says about one of its children; the fixed shape of all supervisor reports.
 *
 * @param context on which occasion
 * @param incarnation which process of which child
 * @param reason why, as far as the occasion has a reason
 * @param restartsUsed how many restarts have been used within the window
 * @param next what the supervisor does about it
 */
public record SupervisorReport(
    Context context, Incarnation incarnation, ExitReason reason, int restartsUsed, Next next) {

  /** The child that it is about. */
  public Child child() {
    return incarnation.child();
  }

  /** The occasion; OTP's error contexts, and progress. */
  public enum Context {
    /** A child is up. */
    PROGRESS,
    /** A child could not be started. */
    START_ERROR,
    /** A child has ended that should not have. */
    CHILD_TERMINATED,
    /** A child did not end as it was asked to. */
    SHUTDOWN_ERROR,
    /** There have been too many restarts. */
    SHUTDOWN
  }

  /** What a supervisor does about a child. */
  public enum Next {
    /** Nothing. */
    NONE,
    /** The child is restarted. */
    RESTART,
    /** The child and all its siblings are restarted. */
    RESTART_ALL,
    /** The child and the siblings started after it are restarted. */
    RESTART_REST,
    /** The start will be tried again. */
    TRY_AGAIN,
    /** The child is forgotten. */
    FORGET,
    /** The supervisor stops its children and itself. */
    GIVE_UP;

    static Next of(Strategy strategy) {
      return switch (strategy) {
        case ONE_FOR_ONE -> RESTART;
        case ONE_FOR_ALL -> RESTART_ALL;
        case REST_FOR_ONE -> RESTART_REST;
      };
    }
  }
}
