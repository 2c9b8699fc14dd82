package dev.espalier.internal.report;

import dev.espalier.report.Report;
import dev.espalier.report.ReportListener;
import dev.espalier.report.Subscription;

/**
 * Takes the reports of a tree that a test has started: the test has each at once, so that it need
 * not wait for one that was made before what it has seen; all others get them as ever.
 *
 * @param test who is told at once, and must not block
 * @param others those who are told in a thread of their own
 */
public record FixtureReporter(ReportListener test, ReportQueue others) implements Reporter {

  @Override
  public void report(Report report) {
    test.onReport(report);
    others.report(report);
  }

  @Override
  public Subscription subscribe(String path, ReportListener listener) {
    return others.subscribe(path, listener);
  }

  @Override
  public void flush(long nanos) {
    others.flush(nanos);
  }
}
