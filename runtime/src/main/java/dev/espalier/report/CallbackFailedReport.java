package dev.espalier.report;

/**
 * Something that an application does at its end has thrown, and the rest was done nevertheless.
 *
 * @param application its name
 * @param callback which of its actions, such as {@code prepStop}
 * @param thrown what it has thrown
 */
public record CallbackFailedReport(String application, String callback, Throwable thrown)
    implements Report {

  @Override
  public String path() {
    return application;
  }

  @Override
  public String toString() {
    return ReportText.of(this).line();
  }
}
