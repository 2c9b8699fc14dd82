package app;

import dev.espalier.report.ApplicationStartedReport;
import dev.espalier.report.Report;
import dev.espalier.report.ReportListener;

/** A service; says when the program is up. */
public final class Announcer implements ReportListener {
  @Override
  public void onReport(Report report) {
    if (report instanceof ApplicationStartedReport) {
      System.out.println("up");
    }
  }
}
