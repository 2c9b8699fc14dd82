package dev.espalier.report;

/**
 * Reports are missing here, because they came faster than listeners and log handlers took them.
 *
 * @param path the root of the tree
 * @param count how many are missing
 */
public record DroppedReports(String path, long count) implements Report {

  @Override
  public String toString() {
    return ReportText.of(this).line();
  }
}
