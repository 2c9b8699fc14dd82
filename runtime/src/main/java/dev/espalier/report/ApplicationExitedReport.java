package dev.espalier.report;

import dev.espalier.ExitReason;
import dev.espalier.annotations.ApplicationType;
import java.time.Duration;
import java.util.List;

/**
 * An application has ended, or its start has failed: why, how long that took, and what has become
 * of each child; OTP's exit report of an application, with more detail.
 *
 * @param application its name
 * @param type what its end means for a program
 * @param cause on which occasion
 * @param reason the exit reason of its root; after a failed start, why it has failed
 * @param took how long it took from the order to stop, from the end of the root, or from the
 *     failure, until all had ended
 * @param grace how long it had for that
 * @param children what has become of the children, as far as that is known: of all that the tree
 *     had when the application was told to stop; if the root has ended by itself, only of those
 *     that have made trouble
 * @param late the actions of the application that were not over in time and were given up, with the
 *     place where each was
 */
public record ApplicationExitedReport(
    String application,
    ApplicationType type,
    Cause cause,
    ExitReason reason,
    Duration took,
    Duration grace,
    List<ChildFate> children,
    List<String> late)
    implements Report {

  /** The occasion on which an application ends. */
  public enum Cause {
    /** It was told to stop. */
    STOPPED,
    /** The root of its tree has ended by itself. */
    EXITED,
    /** It could not be started. */
    START_FAILED
  }

  /** Copies the lists. */
  public ApplicationExitedReport {
    children = List.copyOf(children);
    late = List.copyOf(late);
  }

  @Override
  public String path() {
    return application;
  }

  @Override
  public String toString() {
    return ReportText.of(this).line();
  }
}
