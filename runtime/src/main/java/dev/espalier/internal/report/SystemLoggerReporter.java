package dev.espalier.internal.report;

import dev.espalier.ExitReason;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** Writes reports as text, each kind in one fixed shape, to a {@link System.Logger}. */
final class SystemLoggerReporter implements Reporter {
  private static final System.Logger LOGGER = System.getLogger("dev.espalier");

  @Override
  public void report(Report report) {
    Level level = level(report);
    if (!LOGGER.isLoggable(level)) {
      return;
    }
    Throwable thrown = thrown(report);
    if (thrown == null) {
      LOGGER.log(level, ReportText.of(report));
    } else {
      LOGGER.log(level, ReportText.of(report), thrown);
    }
  }

  private static Level level(Report report) {
    return switch (report) {
      case Report.Crashed ignored -> Level.ERROR;
      case Report.Zombie ignored -> Level.ERROR;
      case Report.ZombieEnded ignored -> Level.WARNING;
      case Report.Supervision supervision ->
          switch (supervision.report().context()) {
            case PROGRESS -> Level.DEBUG;
            case START_ERROR, CHILD_TERMINATED, SHUTDOWN_ERROR, SHUTDOWN -> Level.ERROR;
          };
    };
  }

  /** The stack of a crash is logged once, with the report of the process itself. */
  private static @Nullable Throwable thrown(Report report) {
    return report instanceof Report.Crashed crashed
            && crashed.reason() instanceof ExitReason.Crash crash
        ? crash.cause()
        : null;
  }
}
