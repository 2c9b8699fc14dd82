package dev.espalier.report;

import java.util.List;

/**
 * An application is being stopped while others that need it are running. They go on without it. OTP
 * allows that, too, and says nothing.
 *
 * @param application its name
 * @param users the names of those that need it, sorted
 */
public record ApplicationInUseReport(String application, List<String> users) implements Report {

  /** Copies the list. */
  public ApplicationInUseReport {
    users = List.copyOf(users);
  }

  @Override
  public String path() {
    return application;
  }

  @Override
  public String toString() {
    return ReportText.of(this).line();
  }
}
