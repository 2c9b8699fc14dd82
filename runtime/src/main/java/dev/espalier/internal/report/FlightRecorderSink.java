package dev.espalier.internal.report;

import dev.espalier.report.ApplicationExitedReport;
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
import dev.espalier.report.SupervisorReport.Context;
import dev.espalier.report.UnhandledReport;
import dev.espalier.report.ZombieEndedReport;
import dev.espalier.report.ZombieReport;
import java.util.List;

/**
 * Writes reports as events of the JDK's Flight Recorder. No text is made unless somebody records
 * it.
 */
final class FlightRecorderSink extends ReportSink {

  /** Asked whether somebody records progress, and never recorded themselves. */
  private static final FlightEvents.ChildStarted STARTED = new FlightEvents.ChildStarted();

  private static final FlightEvents.ChildRestarted RESTARTED = new FlightEvents.ChildRestarted();

  /** The same for trouble; a program that has none never needs the classes. */
  private static final class Trouble {
    static final List<FlightEvents.Reported<?>> EVENTS =
        List.of(
            new FlightEvents.Crash(),
            new FlightEvents.ChildTerminated(),
            new FlightEvents.StartError(),
            new FlightEvents.ShutdownError(),
            new FlightEvents.GaveUp());
  }

  @Override
  void accept(Report report, long millis) {
    switch (report) {
      case CrashReport crash -> new FlightEvents.Crash().record(crash, millis);
      case SupervisorReport trouble -> blank(trouble.context()).record(trouble, millis);
      case ProgressReport progress -> blank(progress.origin()).record(progress, millis);
      case UnhandledReport unhandled -> new FlightEvents.Unhandled().record(unhandled, millis);
      case ZombieReport zombie -> new FlightEvents.Zombie().record(zombie, millis);
      case ZombieEndedReport ended -> new FlightEvents.ZombieEnded().record(ended, millis);
      case InlineBlockedReport blocked -> new FlightEvents.InlineBlocked().record(blocked, millis);
      case ApplicationStartedReport started ->
          new FlightEvents.ApplicationStarted().record(started, millis);
      case ApplicationExitedReport exited ->
          new FlightEvents.ApplicationExited().record(exited, millis);
      case ApplicationInUseReport inUse ->
          new FlightEvents.ApplicationInUse().record(inUse, millis);
      case CallbackFailedReport failed -> new FlightEvents.CallbackFailed().record(failed, millis);
      case DroppedReports dropped -> new FlightEvents.Dropped().record(dropped, millis);
    }
  }

  private static FlightEvents.Trouble blank(Context context) {
    return switch (context) {
      case START_ERROR -> new FlightEvents.StartError();
      case CHILD_TERMINATED -> new FlightEvents.ChildTerminated();
      case SHUTDOWN_ERROR -> new FlightEvents.ShutdownError();
      case SHUTDOWN -> new FlightEvents.GaveUp();
    };
  }

  private static FlightEvents.OfChild<ProgressReport> blank(Origin origin) {
    return switch (origin) {
      case INIT, REQUEST -> new FlightEvents.ChildStarted();
      case RESTART -> new FlightEvents.ChildRestarted();
    };
  }

  @Override
  void failed(Throwable failure) {
    LoggerSink.warn("a report could not be given to the Flight Recorder", failure);
  }

  @Override
  boolean wantsTrouble() {
    for (FlightEvents.Reported<?> event : Trouble.EVENTS) {
      if (event.isEnabled()) {
        return true;
      }
    }
    return false;
  }

  @Override
  boolean wantsProgress(Origin origin) {
    return switch (origin) {
      case INIT, REQUEST -> STARTED.isEnabled();
      case RESTART -> RESTARTED.isEnabled();
    };
  }
}
