package dev.espalier.internal.report;

import dev.espalier.report.ProgressReport.Origin;
import dev.espalier.report.Report;

/** One of those who take delivered reports: the log, the Flight Recorder, a listener. */
public abstract sealed class ReportSink permits LoggerSink, FlightRecorderSink, ListenerSink {

  /** Takes a report; never throws, and leaves no interrupt behind. May block. */
  final void take(Report report, long millis) {
    try {
      accept(report, millis);
    } catch (Throwable failure) { // a user's, whatever it is; the thread that delivers has to go on
      try {
        failed(failure);
      } catch (Throwable worse) {
        System.err.println("dev.espalier: a report was lost because of a " + failure.getClass());
      }
    }
    Thread.interrupted();
  }

  /** Takes a report that was made at a time, in milliseconds since 1970. */
  abstract void accept(Report report, long millis);

  /** Tells somebody that {@link #accept} has thrown. */
  abstract void failed(Throwable failure);

  /** Whether it takes notice of progress. */
  abstract boolean wantsProgress(Origin origin);

  /** Whether it takes notice of crashes and of what supervisors say about their children. */
  abstract boolean wantsTrouble();
}
