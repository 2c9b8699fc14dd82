package dev.espalier.internal.process;

import dev.espalier.internal.report.ReportQueue;
import dev.espalier.internal.report.Reporter;
import dev.espalier.internal.report.SystemSinks;
import dev.espalier.report.ProgressReport.Origin;
import dev.espalier.report.Report;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What all processes of one tree share: the threads of its supervisors, its time, its reports.
 *
 * @param control runs supervisors; never runs anything that blocks
 * @param timers the time
 * @param rescue gives platform threads to processes that cannot begin
 * @param reporter where reports go
 */
record TreeContext(Executor control, Timers timers, Rescue rescue, Reporter reporter) {

  /** A log handler that blocks must not keep a tree from ending. */
  private static final long FLUSH_PATIENCE = TimeUnit.SECONDS.toNanos(1);

  TreeContext(Executor control, Timers timers, Reporter reporter) {
    this(control, timers, ControlThreads.SHARED.rescue(), reporter);
  }

  /** The context of a new tree. */
  static TreeContext system(String root) {
    return new TreeContext(
        ControlThreads.SHARED, ControlThreads.SHARED, new ReportQueue(root, SystemSinks.all()));
  }

  /**
   * Makes a report and hands it over. Whatever fails on the way, such as a user's toString, the
   * process that reports goes on.
   */
  void report(Supplier<? extends Report> report) {
    try {
      reporter.report(report.get());
    } catch (Throwable failure) {
      reportWasLost(failure);
    }
  }

  /** As {@link #report}, but only if somebody would take notice. */
  void progress(Origin origin, Supplier<? extends Report> report) {
    try {
      if (reporter.wantsProgress(origin)) {
        reporter.report(report.get());
      }
    } catch (Throwable failure) {
      reportWasLost(failure);
    }
  }

  private static void reportWasLost(Throwable failure) {
    System.err.println("dev.espalier: a report was lost because of a " + failure.getClass());
  }

  /** Has what was reported so far delivered before a program that ends with its tree is gone. */
  void flushReports() {
    flushReports(FLUSH_PATIENCE);
  }

  /** The same, but at the latest when a given time has passed. */
  void flushReports(long nanos) {
    reporter.flush(Math.min(nanos, FLUSH_PATIENCE));
  }
}
