package dev.espalier.report;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What the tests' service file names: keeps what is reported of trees whose names ask for it. */
public final class ServiceListener implements ReportListener {

  /** Roots that begin so are listened to. */
  static final String LOUD = "Loud";

  static final AtomicInteger MADE = new AtomicInteger();
  private static final List<Report> HEARD = new CopyOnWriteArrayList<>();

  /** For {@link java.util.ServiceLoader}. */
  public ServiceListener() {
    MADE.incrementAndGet();
  }

  @Override
  public void onReport(Report report) {
    if (report.path().startsWith(LOUD)) {
      HEARD.add(report);
    }
  }

  /** Forgets what it has heard of another tree with this root. */
  static void forget(String root) {
    HEARD.removeIf(report -> report.path().equals(root) || report.path().startsWith(root + "/"));
  }

  static List<Report> heardOf(String root) {
    return HEARD.stream()
        .filter(report -> report.path().equals(root) || report.path().startsWith(root + "/"))
        .toList();
  }
}
