package dev.espalier.internal.report;

/** Where the reports of a tree go. Must not block; may be called from any thread. */
@FunctionalInterface
public interface Reporter {

  /** Writes to the logger {@code dev.espalier} of {@link System.Logger}. */
  Reporter SYSTEM_LOGGER = new SystemLoggerReporter();

  /**
   * Takes a report.
   *
   * @param report what happened
   */
  void report(Report report);
}
