package dev.espalier.internal.report;

import dev.espalier.report.ProgressReport;
import dev.espalier.report.ProgressReport.Origin;
import dev.espalier.report.Report;
import dev.espalier.report.ReportListener;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** A user's listener; that it throws is logged once. */
final class ListenerSink extends ReportSink {
  private final ReportListener listener;
  private final AtomicBoolean hasFailed = new AtomicBoolean();

  private final Set<Origin> progress = EnumSet.noneOf(Origin.class);

  ListenerSink(ReportListener listener) {
    this.listener = listener;
    for (Origin origin : Origin.values()) { // now: later is in the turn of a supervisor
      if (listener.wantsProgress(origin)) {
        progress.add(origin);
      }
    }
  }

  @Override
  void accept(Report report, long millis) {
    if (!(report instanceof ProgressReport up) || progress.contains(up.origin())) {
      listener.onReport(report);
    }
  }

  @Override
  void failed(Throwable failure) {
    if (hasFailed.compareAndSet(false, true)) {
      LoggerSink.warn(
          "the report listener "
              + listener.getClass().getName()
              + " has thrown something; it misses this report, and this is not logged again",
          failure);
    }
  }

  @Override
  boolean wantsTrouble() {
    return true;
  }

  @Override
  boolean wantsProgress(Origin origin) {
    return progress.contains(origin);
  }
}
