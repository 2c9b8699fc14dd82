package dev.espalier.internal.report;

import dev.espalier.report.ProgressReport.Origin;
import dev.espalier.report.Report;

/** Where the reports of a tree go. Must not block; may be called from any thread. */
@FunctionalInterface
public interface Reporter {

  /**
   * Takes a report.
   *
   * @param report what happened
   */
  void report(Report report);

  /**
   * Whether anybody would take notice of progress. There is a report of it for each start of a
   * child, so it is not even made for nobody.
   *
   * @param origin what a child was started for
   * @return false if it may be left out
   */
  default boolean wantsProgress(Origin origin) {
    return true;
  }
}
