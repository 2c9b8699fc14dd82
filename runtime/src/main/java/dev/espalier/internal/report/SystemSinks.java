package dev.espalier.internal.report;

import dev.espalier.report.ReportListener;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Who takes the reports of every tree in this JVM. Found when the first tree starts. */
public final class SystemSinks {
  private static final List<ReportSink> ALL = find();

  private SystemSinks() {}

  /**
   * All of them.
   *
   * @return first those that do not block
   */
  public static List<ReportSink> all() {
    return ALL;
  }

  private static List<ReportSink> find() {
    List<ReportSink> sinks = new ArrayList<>();
    if (FlightRecorderSink.isPossible()) {
      sinks.add(new FlightRecorderSink());
    }
    sinks.add(new LoggerSink());
    Iterator<ReportListener> found =
        ServiceLoader.load(ReportListener.class, ReportListener.class.getClassLoader()).iterator();
    while (true) {
      try {
        if (!found.hasNext()) {
          return List.copyOf(sinks);
        }
        sinks.add(new ListenerSink(found.next()));
      } catch (ServiceConfigurationError broken) { // the others count nevertheless
        LoggerSink.warn("a report listener could not be made", broken);
      }
    }
  }
}
