package dev.espalier.observer.internal.view;

import dev.espalier.ExitReason;
import dev.espalier.report.ApplicationExitedReport;
import dev.espalier.report.ApplicationInUseReport;
import dev.espalier.report.ApplicationStartedReport;
import dev.espalier.report.CallbackFailedReport;
import dev.espalier.report.CrashReport;
import dev.espalier.report.DroppedReports;
import dev.espalier.report.InlineBlockedReport;
import dev.espalier.report.ProgressReport;
import dev.espalier.report.Report;
import dev.espalier.report.ReportListener;
import dev.espalier.report.SupervisorReport;
import dev.espalier.report.UnhandledReport;
import dev.espalier.report.ZombieEndedReport;
import dev.espalier.report.ZombieReport;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Listens to the reports of a tree and remembers the latest: the reports, the last crash at each
 * place, the zombies. Tells somebody else of each. Any thread.
 */
public final class History implements ReportListener {

  /** How many reports are kept. */
  public static final int REPORTS = 200;

  private static final int CRASHES = 1_000;
  private static final int ZOMBIES = 200;

  private final Consumer<? super ReportView> told;

  // Guarded by this:
  private final Deque<ReportView> reports = new ArrayDeque<>();
  private final LinkedHashMap<String, CrashView> crashes = new LinkedHashMap<>();
  private final List<ZombieView> zombies = new ArrayList<>();
  private long count;

  /** Creates an empty history; {@code told} hears of each report, in the thread of the reports. */
  public History(Consumer<? super ReportView> told) {
    this.told = told;
  }

  @Override
  public boolean wantsProgress(ProgressReport.Origin origin) {
    return origin == ProgressReport.Origin.RESTART; // of the others there may be 100,000 a second
  }

  @Override
  public void onReport(Report report) {
    long millis = System.currentTimeMillis();
    String headline = Texts.of(() -> headline(report));
    String text = Texts.of(report::text);
    ReportView view;
    synchronized (this) {
      note(report, millis);
      view =
          new ReportView(
              ++count, millis, kind(report), about(report), headline, text, restarts(report));
      reports.addLast(view);
      if (reports.size() > REPORTS) {
        reports.removeFirst();
      }
    }
    told.accept(view);
  }

  private void note(Report report, long millis) {
    switch (report) {
      case CrashReport crash -> note(crash.path(), crash.reason(), crash.during(), millis);
      case SupervisorReport trouble -> noteTrouble(trouble, millis);
      case ZombieReport zombie -> {
        zombies.add(new ZombieView(zombie.path(), millis, Texts.stack(zombie.stack())));
        if (zombies.size() > ZOMBIES) {
          zombies.removeFirst();
        }
      }
      case ZombieEndedReport ended -> endOfZombie(ended.path());
      default -> {}
    }
  }

  /** A crash report knows more; here is what nobody else reports, such as a kill. */
  private void noteTrouble(SupervisorReport trouble, long millis) {
    String path = trouble.offender().path();
    CrashView known = crashes.get(path);
    boolean isKnown = known != null && known.reason().equals(reasonText(trouble.reason()));
    if (trouble.context() != SupervisorReport.Context.SHUTDOWN && !isKnown) {
      note(path, trouble.reason(), null, millis);
    }
  }

  private void note(String path, ExitReason reason, @Nullable String during, long millis) {
    String stack = reason instanceof ExitReason.Crash crash ? Texts.stack(crash.cause()) : null;
    crashes.remove(path); // the latest last
    crashes.put(path, new CrashView(millis, reasonText(reason), during, stack));
    if (crashes.size() > CRASHES) {
      crashes.pollFirstEntry();
    }
  }

  private static String reasonText(ExitReason reason) {
    return Texts.of(reason::toString);
  }

  private void endOfZombie(String path) {
    for (int i = 0; i < zombies.size(); i++) {
      if (zombies.get(i).path().equals(path)) {
        zombies.remove(i);
        return;
      }
    }
  }

  private static ReportView.Kind kind(Report report) {
    return switch (report) {
      case CrashReport ignored -> ReportView.Kind.CRASH;
      case SupervisorReport trouble ->
          switch (trouble.context()) {
            case CHILD_TERMINATED -> ReportView.Kind.TERMINATED;
            case START_ERROR -> ReportView.Kind.START_ERROR;
            case SHUTDOWN_ERROR -> ReportView.Kind.SHUTDOWN_ERROR;
            case SHUTDOWN -> ReportView.Kind.GAVE_UP;
          };
      case ProgressReport up ->
          up.origin() == ProgressReport.Origin.RESTART
              ? ReportView.Kind.RESTARTED
              : ReportView.Kind.OTHER;
      case ZombieReport ignored -> ReportView.Kind.ZOMBIE;
      case ZombieEndedReport ignored -> ReportView.Kind.ZOMBIE_ENDED;
      case UnhandledReport ignored -> ReportView.Kind.OTHER;
      case InlineBlockedReport ignored -> ReportView.Kind.OTHER;
      case ApplicationStartedReport ignored -> ReportView.Kind.OTHER;
      case ApplicationExitedReport ignored -> ReportView.Kind.OTHER;
      case ApplicationInUseReport ignored -> ReportView.Kind.OTHER;
      case CallbackFailedReport ignored -> ReportView.Kind.OTHER;
      case DroppedReports ignored -> ReportView.Kind.OTHER;
    };
  }

  /** Where something has happened: at the child, but it is the supervisor that gives up. */
  private static String about(Report report) {
    return switch (report) {
      case SupervisorReport trouble when trouble.context() != SupervisorReport.Context.SHUTDOWN ->
          trouble.offender().path();
      case ProgressReport up -> up.started().path();
      default -> report.path();
    };
  }

  /** What is not said by its kind and its path. */
  private static String headline(Report report) {
    return switch (report) {
      case CrashReport crash -> crash.reason() + ", while " + crash.during();
      case SupervisorReport trouble ->
          switch (trouble.context()) {
            case CHILD_TERMINATED ->
                trouble.reason() + "; " + used(trouble) + ", next: " + next(trouble);
            case START_ERROR -> trouble.reason() + "; next: " + next(trouble);
            case SHUTDOWN_ERROR -> trouble.reason().toString();
            case SHUTDOWN ->
                "one more than " + used(trouble) + ", because of " + trouble.offender().path();
          };
      case ProgressReport up -> "start " + up.started().start();
      case ZombieReport zombie ->
          zombie.stack().isEmpty() ? "" : "its thread is at " + zombie.stack().getFirst();
      case ZombieEndedReport ignored -> "its thread has ended";
      default -> report.toString();
    };
  }

  private static String used(SupervisorReport trouble) {
    return trouble.restartsUsed()
        + " of "
        + trouble.maxRestarts()
        + " restarts within "
        + trouble.maxSeconds()
        + " s";
  }

  private static String next(SupervisorReport trouble) {
    return trouble.next().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static ReportView.@Nullable Used restarts(Report report) {
    return report instanceof SupervisorReport trouble
        ? new ReportView.Used(trouble.supervisor(), trouble.restartsUsed(), trouble.maxRestarts())
        : null;
  }

  /** The latest reports, the first one first. */
  public synchronized List<ReportView> reports() {
    return List.copyOf(reports);
  }

  /** The last crash at a place. */
  public synchronized Optional<CrashView> crash(String path) {
    return Optional.ofNullable(crashes.get(path));
  }

  /** The threads that work for processes which are dead. */
  public synchronized List<ZombieView> zombies() {
    return List.copyOf(zombies);
  }
}
