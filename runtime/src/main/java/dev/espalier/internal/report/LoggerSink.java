package dev.espalier.internal.report;

import dev.espalier.ExitReason;
import dev.espalier.report.ApplicationExitedReport;
import dev.espalier.report.ApplicationExitedReport.Cause;
import dev.espalier.report.ApplicationInUseReport;
import dev.espalier.report.ApplicationStartedReport;
import dev.espalier.report.CallbackFailedReport;
import dev.espalier.report.CrashReport;
import dev.espalier.report.DroppedReports;
import dev.espalier.report.InlineBlockedReport;
import dev.espalier.report.ProgressReport;
import dev.espalier.report.ProgressReport.Origin;
import dev.espalier.report.Report;
import dev.espalier.report.SupervisorReport;
import dev.espalier.report.UnhandledReport;
import dev.espalier.report.ZombieEndedReport;
import dev.espalier.report.ZombieReport;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** Writes reports as text to the {@link System.Logger} named {@code dev.espalier}. */
final class LoggerSink extends ReportSink {
  private static final System.Logger LOGGER = System.getLogger("dev.espalier");

  @Override
  void accept(Report report, long millis) {
    Level level = level(report);
    if (!LOGGER.isLoggable(level)) {
      return;
    }
    Throwable thrown = thrown(report);
    if (thrown == null) {
      LOGGER.log(level, report.text());
    } else {
      LOGGER.log(level, report.text(), thrown);
    }
  }

  /** There is nobody else to tell it. */
  @Override
  void failed(Throwable failure) {
    System.err.println("dev.espalier: a report was not logged because of a " + failure.getClass());
  }

  @Override
  boolean wantsProgress(Origin origin) {
    return LOGGER.isLoggable(level(origin));
  }

  @Override
  boolean wantsTrouble() {
    return LOGGER.isLoggable(Level.ERROR);
  }

  /** Logs what is no report. */
  static void warn(String text, Throwable thrown) {
    LOGGER.log(Level.WARNING, text, thrown);
  }

  private static Level level(Report report) {
    return switch (report) {
      case CrashReport ignored -> Level.ERROR;
      case SupervisorReport ignored -> Level.ERROR;
      case ZombieReport ignored -> Level.ERROR;
      case ZombieEndedReport ignored -> Level.WARNING;
      case UnhandledReport ignored -> Level.WARNING;
      case InlineBlockedReport ignored -> Level.WARNING;
      case DroppedReports ignored -> Level.WARNING;
      case ApplicationStartedReport ignored -> level(Origin.INIT);
      case ApplicationExitedReport exited -> level(exited.cause());
      case ApplicationInUseReport ignored -> Level.WARNING;
      case CallbackFailedReport ignored -> Level.ERROR;
      case ProgressReport progress -> level(progress.origin());
    };
  }

  /**
   * OTP has the levels info and debug here and hides both unless told otherwise. Java's loggers
   * show info, so these are one step lower.
   */
  private static Level level(Origin origin) {
    return switch (origin) {
      case INIT, RESTART -> Level.DEBUG;
      case REQUEST -> Level.TRACE;
    };
  }

  /** OTP has the level notice here in any case. */
  private static Level level(Cause cause) {
    return switch (cause) {
      case STOPPED -> Level.INFO;
      case EXITED -> Level.WARNING;
      case START_FAILED -> Level.ERROR;
    };
  }

  /**
   * The stack of a crash is logged once, with the report of the process itself; a start that has
   * failed need not have had a process.
   */
  private static @Nullable Throwable thrown(Report report) {
    return switch (report) {
      case CrashReport crashed -> thrown(crashed.reason());
      case CallbackFailedReport failed -> failed.thrown();
      case ApplicationExitedReport exited when exited.cause() == Cause.START_FAILED ->
          thrown(exited.reason());
      default -> null;
    };
  }

  private static @Nullable Throwable thrown(ExitReason reason) {
    return reason instanceof ExitReason.Crash crash ? crash.cause() : null;
  }
}
