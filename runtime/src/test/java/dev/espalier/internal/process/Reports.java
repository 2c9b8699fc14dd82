package dev.espalier.internal.process;

import dev.espalier.internal.report.Reporter;
import dev.espalier.report.ApplicationExitedReport;
import dev.espalier.report.ApplicationInUseReport;
import dev.espalier.report.ApplicationStartedReport;
import dev.espalier.report.CallbackFailedReport;
import dev.espalier.report.CrashReport;
import dev.espalier.report.DroppedReports;
import dev.espalier.report.InlineBlockedReport;
import dev.espalier.report.ProgressReport;
import dev.espalier.report.Report;
import dev.espalier.report.SupervisorReport;
import dev.espalier.report.SupervisorReport.Context;
import dev.espalier.report.UnhandledReport;
import dev.espalier.report.ZombieEndedReport;
import dev.espalier.report.ZombieReport;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Keeps the reports of the trees of one test. It takes them in the threads that report, so that
 * what a test has waited for has been reported, too.
 */
final class Reports implements Reporter {
  private final List<Report> all = new CopyOnWriteArrayList<>();
  private volatile boolean keeping = true;

  @Override
  public void report(Report report) {
    if (keeping) {
      all.add(report);
    }
  }

  /** Keeps no report from here on, for tests that last long or watch the memory. */
  void keepNone() {
    keeping = false;
  }

  /** Everything in the order reported. */
  List<Report> all() {
    return all;
  }

  /** Everything in the order reported, each report as a few words. */
  List<String> inShort() {
    return all.stream().map(Reports::inShort).toList();
  }

  /** As {@link #inShort()}, without progress. */
  List<String> trouble() {
    return all.stream()
        .filter(report -> !(report instanceof ProgressReport))
        .map(Reports::inShort)
        .toList();
  }

  static String inShort(Report report) {
    return switch (report) {
      case CrashReport crash -> "crashed " + crash.path() + " " + crash.reason();
      case ZombieReport zombie -> "zombie " + zombie.path();
      case ZombieEndedReport ended -> "zombie ended " + ended.path();
      case UnhandledReport unhandled -> "unhandled " + unhandled.path() + " " + unhandled.message();
      case InlineBlockedReport blocked ->
          "inline blocked " + blocked.path() + " " + blocked.message();
      case ApplicationStartedReport started -> "started " + started.path();
      case ApplicationExitedReport exited -> "exited " + exited.path() + " " + exited.reason();
      case ApplicationInUseReport inUse -> "in use " + inUse.path();
      case CallbackFailedReport failed -> "failed " + failed.path() + " " + failed.callback();
      case DroppedReports dropped -> "dropped " + dropped.path() + " " + dropped.count();
      case ProgressReport progress ->
          progress.supervisor()
              + " progress "
              + progress.started().id()
              + " "
              + progress.origin().name().toLowerCase(Locale.ROOT);
      case SupervisorReport trouble ->
          trouble.supervisor()
              + " "
              + trouble.context().name().toLowerCase(Locale.ROOT)
              + " "
              + trouble.offender().id()
              + " "
              + trouble.reason();
    };
  }

  List<CrashReport> crashes() {
    return only(CrashReport.class);
  }

  List<ZombieReport> zombies() {
    return only(ZombieReport.class);
  }

  List<ZombieEndedReport> endedZombies() {
    return only(ZombieEndedReport.class);
  }

  /** What supervisors have said on one kind of occasion. */
  List<SupervisorReport> of(Context context) {
    return only(SupervisorReport.class).stream()
        .filter(report -> report.context() == context)
        .toList();
  }

  <R extends Report> List<R> only(Class<R> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  void clear() {
    all.clear();
  }
}
