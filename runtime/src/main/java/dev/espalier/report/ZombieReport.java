package dev.espalier.report;

import java.util.List;

/**
 * The thread of a process that was killed does not end. OTP has no such report, because a BEAM can
 * end a process at any moment and a JVM cannot.
 *
 * @param path the process
 * @param stack where its thread is
 */
public record ZombieReport(String path, List<StackTraceElement> stack) implements Report {

  /** Copies the list. */
  public ZombieReport {
    stack = List.copyOf(stack);
  }

  @Override
  public String toString() {
    return ReportText.of(this).line();
  }
}
