package dev.espalier.internal.report;

import dev.espalier.report.ProgressReport.Origin;
import dev.espalier.report.Report;
import dev.espalier.report.ReportListener;
import dev.espalier.report.Subscription;

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

  /**
   * Whether anybody would take notice of trouble: of a crash, or of what a supervisor says about
   * its children. With the log switched off there may be nobody, and then its reports are not made.
   *
   * @return false if it may be left out
   */
  default boolean wantsTrouble() {
    return true;
  }

  /**
   * Adds a listener to those that are told.
   *
   * @param path the place whose reports it is told of, with those of all places below
   * @param listener who is told
   * @return ends that
   */
  default Subscription subscribe(String path, ReportListener listener) {
    throw new UnsupportedOperationException("this reporter has no listeners");
  }

  /**
   * Waits until all has been delivered that has been reported so far, but not for long. An
   * interrupt does not cut the wait short.
   *
   * @param nanos how long at most
   */
  default void flush(long nanos) {}
}
