package dev.espalier.report;

import dev.espalier.annotations.Restart;
import java.util.OptionalLong;

/**
 * The child that a supervisor reports about: which one, which of its processes, and how it is to be
 * treated. OTP's offender, and the child of a progress report.
 *
 * @param id its id among its siblings; a supervisor of children on demand may have many with the
 *     same id
 * @param path its place in the tree
 * @param start which start of this child it is about, counted from 1 by the supervisor process; a
 *     restart is another start
 * @param lastUp the last start that succeeded, which is what OTP's pid stands for: the same as
 *     {@code start} for a process that was up, the one before if a restart has failed, empty if it
 *     was never up
 * @param kind worker or supervisor
 * @param restart when it is restarted
 * @param shutdown how long it has to stop, in milliseconds, or {@link
 *     dev.espalier.annotations.Shutdown#INFINITY} or {@link
 *     dev.espalier.annotations.Shutdown#BRUTAL_KILL}
 * @param significant whether its end counts for an auto-shutdown
 */
public record ReportedChild(
    String id,
    String path,
    long start,
    OptionalLong lastUp,
    Kind kind,
    Restart restart,
    int shutdown,
    boolean significant) {

  /** What kind of process a child is. */
  public enum Kind {
    /** It works. */
    WORKER,
    /** It supervises. */
    SUPERVISOR
  }

  /** The child as reports show it. */
  @Override
  public String toString() {
    return ReportText.of(this);
  }
}
