package dev.espalier.internal.report;

import dev.espalier.report.ReportListener;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Who takes the reports of every tree in this JVM. Found when the first tree starts. */
public final class SystemSinks {
  private static final List<ReportSink> ALL =
      with(
          ServiceLoader.load(ReportListener.class, ReportListener.class.getClassLoader())
              .iterator());

  private static final List<ReportSink> ALL_BUT_THE_LOG =
      ALL.stream().filter(sink -> !(sink instanceof LoggerSink)).toList();

  private SystemSinks() {}

  /**
   * All of them.
   *
   * @return first those that do not block
   */
  public static List<ReportSink> all() {
    return ALL;
  }

  /**
   * Those that take the reports of a tree which a test has started, and reads itself.
   *
   * @return all but the log
   */
  public static List<ReportSink> allButTheLog() {
    return ALL_BUT_THE_LOG;
  }

  /**
   * Its module is optional, so this is asked before the class that needs it is even looked at:
   * already the verifier would fail.
   *
   * @return whether there is one in this JVM
   */
  public static boolean hasFlightRecorder() {
    return ModuleLayer.boot().findModule("jdk.jfr").isPresent();
  }

  /** The sinks of the JDK, and those listeners that can be made. */
  static List<ReportSink> with(Iterator<ReportListener> found) {
    List<ReportSink> sinks = new ArrayList<>();
    if (hasFlightRecorder()) {
      sinks.add(new FlightRecorderSink());
    }
    sinks.add(new LoggerSink());
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
