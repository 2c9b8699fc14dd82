package dev.espalier.report;

import dev.espalier.ExitReason;

/**
 * Something has gone wrong with a child; OTP's supervisor report.
 *
 * @param supervisor the path of the supervisor that reports
 * @param context on which occasion
 * @param offender which child
 * @param count how many children it is about: more than 1 if children on demand, stopped together,
 *     have ended in the same way; then the offender is one of them
 * @param reason why the child has ended or has not started; {@code shutdown} when the supervisor
 *     gives up
 * @param restartsUsed how many restarts have been used within the last {@code maxSeconds}, this one
 *     included
 * @param maxRestarts how many are allowed within that time
 * @param maxSeconds that time, in seconds
 * @param next what the supervisor does about it
 */
public record SupervisorReport(
    String supervisor,
    Context context,
    ReportedChild offender,
    int count,
    ExitReason reason,
    int restartsUsed,
    int maxRestarts,
    int maxSeconds,
    Next next)
    implements Report {

  /** The occasion of a report; OTP's error contexts. */
  public enum Context {
    /** A child could not be started. */
    START_ERROR,
    /** A child has ended that should not have. */
    CHILD_TERMINATED,
    /** A child has not ended as it was asked to. */
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
    /** The start will be tried again, which counts as another restart. */
    TRY_AGAIN,
    /** The child is forgotten. */
    FORGET,
    /** The supervisor stops its children and itself. */
    GIVE_UP
  }

  @Override
  public String path() {
    return supervisor;
  }

  @Override
  public String toString() {
    return ReportText.of(this).line();
  }
}
