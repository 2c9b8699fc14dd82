package dev.espalier.internal.process;

import dev.espalier.internal.report.Report;
import dev.espalier.internal.report.Reporter;
import dev.espalier.internal.supervision.SupervisorReport;
import dev.espalier.internal.supervision.SupervisorReport.Context;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the reports of the trees of one test. */
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
    return all.stream().map(Reports::inShort).filter(it -> !it.contains(" progress ")).toList();
  }

  private static String inShort(Report report) {
    return switch (report) {
      case Report.Crashed crashed -> "crashed " + crashed.path() + " " + crashed.reason();
      case Report.Zombie zombie -> "zombie " + zombie.path();
      case Report.ZombieEnded ended -> "zombie ended " + ended.path();
      case Report.Supervision supervision -> {
        SupervisorReport said = supervision.report();
        yield supervision.path()
            + " "
            + said.context().name().toLowerCase(java.util.Locale.ROOT)
            + " "
            + said.child().id()
            + " "
            + said.reason();
      }
    };
  }

  List<Report.Crashed> crashes() {
    return only(Report.Crashed.class);
  }

  List<Report.Zombie> zombies() {
    return only(Report.Zombie.class);
  }

  List<Report.ZombieEnded> endedZombies() {
    return only(Report.ZombieEnded.class);
  }

  /** What supervisors have said on one kind of occasion. */
  List<SupervisorReport> of(Context context) {
    return only(Report.Supervision.class).stream()
        .map(Report.Supervision::report)
        .filter(report -> report.context() == context)
        .toList();
  }

  private <R extends Report> List<R> only(Class<R> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  void clear() {
    all.clear();
  }
}
