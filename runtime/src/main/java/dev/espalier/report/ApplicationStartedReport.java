package dev.espalier.report;

/**
 * An application is up: its tree, and all its start phases; OTP's progress report of an
 * application.
 *
 * @param application its name
 * @param root the path of its tree
 */
public record ApplicationStartedReport(String application, String root) implements Report {

  @Override
  public String path() {
    return application;
  }

  @Override
  public String toString() {
    return ReportText.of(this).line();
  }
}
