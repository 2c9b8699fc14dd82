package dev.espalier.internal.process;

import dev.espalier.internal.report.Report;
import dev.espalier.internal.report.Reporter;
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
   * Makes and writes a report. Whatever fails on the way, be it a user's toString or a log handler,
   * the process that reports goes on.
   */
  void report(Supplier<Report> report) {
    try {
      reporter.report(report.get());
    } catch (Throwable failure) {
      System.err.println("dev.espalier: a report was lost because of a " + failure.getClass());
    }
  }

  static TreeContext system() {
    return new TreeContext(ControlThreads.SHARED, ControlThreads.SHARED, Reporter.SYSTEM_LOGGER);
  }
}
