package dev.espalier.internal.process;

import dev.espalier.internal.report.FixtureReporter;
import dev.espalier.internal.report.ReportQueue;
import dev.espalier.internal.report.Reporter;
import dev.espalier.internal.report.SystemSinks;
import dev.espalier.report.ProgressReport.Origin;
import dev.espalier.report.Report;
import dev.espalier.spi.TestClock;
import dev.espalier.spi.TreeFixture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What all processes of one tree share: the threads of its supervisors, its time, its reports.
 *
 * @param control runs supervisors; never runs anything that blocks
 * @param timers the time in which threads work: how long a start, a stop or a reply may take
 * @param rescue gives platform threads to processes that cannot begin
 * @param reporter where reports go
 * @param clock the time in which the program thinks, if a test drives it: the timers of workers and
 *     the windows of restarts; null if it is the same
 * @param loans finds callers that are stuck in the handlers of their own calls
 */
record TreeContext(
    Executor control,
    Timers timers,
    Rescue rescue,
    Reporter reporter,
    @Nullable TestClock clock,
    LoanWatch loans) {

  /** A log handler that blocks must not keep a tree from ending. */
  private static final long FLUSH_PATIENCE = TimeUnit.SECONDS.toNanos(1);

  TreeContext(Executor control, Timers timers, Reporter reporter) {
    this(control, timers, ControlThreads.SHARED.rescue(), reporter, null, new LoanWatch(timers));
  }

  /** The context of a new tree. */
  static TreeContext system(String root) {
    return TreeFixture.current()
        .map(fixture -> test(root, fixture))
        .orElseGet(() ->
            new TreeContext(
                ControlThreads.SHARED,
                ControlThreads.SHARED,
                new ReportQueue(root, SystemSinks.all())));
  }

  private static TreeContext test(String root, TreeFixture fixture) {
    ControlThreads threads = ControlThreads.SHARED;
    ReportQueue others = new ReportQueue(root, SystemSinks.allButTheLog());
    Reporter reporter = new FixtureReporter(fixture.reports(), others);
    return new TreeContext(
        threads, threads, threads.rescue(), reporter, fixture.clock(), new LoanWatch(threads));
  }

  /** Now, for the program. */
  long now() {
    return clock == null ? timers.now() : clock.now();
  }

  /** The timers that a worker asks for. */
  Timers timersOf(WorkerCell<?> cell) {
    return clock == null ? timers : new SteppedTimers(clock, cell);
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

  /** As {@link #report}, for a crash or what a supervisor says, if somebody would take notice. */
  void trouble(Supplier<? extends Report> report) {
    if (reporter.wantsTrouble()) {
      report(report);
    }
  }

  /** The same for progress. */
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
