package dev.espalier.report;

/**
 * A child is up; OTP's progress report.
 *
 * @param supervisor the path of the supervisor that has started it
 * @param started which child
 * @param origin what it was started for
 */
public record ProgressReport(String supervisor, ReportedChild started, Origin origin)
    implements Report {

  /** What a child was started for. */
  public enum Origin {
    /** The supervisor itself was starting. */
    INIT,
    /** Somebody has asked for it, with {@code startChild} or {@code restartChild}. */
    REQUEST,
    /** A child had ended and a restart was due. */
    RESTART
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
