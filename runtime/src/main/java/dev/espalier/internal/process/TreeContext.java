package dev.espalier.internal.process;

import dev.espalier.internal.report.Reporter;
import dev.espalier.internal.report.SystemLoggerReporter;
import dev.espalier.report.ProgressReport.Origin;
import dev.espalier.report.Report;
import java.util.concurrent.Executor;
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

  TreeContext(Executor control, Timers timers, Reporter reporter) {
    this(control, timers, ControlThreads.SHARED.rescue(), reporter);
  }

  /**
   * Makes a report and hands it over. Whatever fails on the way, be it a user's toString or a log
   * handler, the process that reports goes on.
   */
  void report(Supplier<? extends Report> report) {
    try {
      reporter.report(report.get());
    } catch (Throwable failure) {
      System.err.println("dev.espalier: a report was lost because of a " + failure.getClass());
    }
  }

  /** As {@link #report}, but only if somebody would take notice. */
  void progress(Origin origin, Supplier<? extends Report> report) {
    if (reporter.wantsProgress(origin)) {
      report(report);
    }
  }

  static TreeContext system() {
    return new TreeContext(
        ControlThreads.SHARED, ControlThreads.SHARED, new SystemLoggerReporter());
  }
}
