package dev.espalier.report;

/**
 * The thread of a process that was reported as a zombie has ended.
 *
 * @param path the process
 */
public record ZombieEndedReport(String path) implements Report {

  @Override
  public String toString() {
    return ReportText.of(this).line();
  }
}
