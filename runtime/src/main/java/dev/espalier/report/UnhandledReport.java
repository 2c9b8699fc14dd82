package dev.espalier.report;

/**
 * A worker got a message for which it has no handler, and dropped it; the warning of OTP's servers
 * about an unexpected message.
 *
 * @param path the worker
 * @param worker the name of its class
 * @param message the message
 */
public record UnhandledReport(String path, String worker, String message) implements Report {

  @Override
  public String toString() {
    return ReportText.of(this).line();
  }
}
