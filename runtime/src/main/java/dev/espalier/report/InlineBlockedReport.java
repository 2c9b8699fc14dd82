package dev.espalier.report;

import java.util.List;

/**
 * A handler that was promised not to block, with {@code @Call(inline = true)}, has not returned
 * after a while, and its caller cannot leave it. Made once for each such method in a tree. OTP has
 * no such report, because there a handler never runs in the process of its caller.
 *
 * @param path the process
 * @param call the call that it handles
 * @param caller the process or thread that has made the call
 * @param stack where that thread is
 */
public record InlineBlockedReport(
    String path, String call, String caller, List<StackTraceElement> stack) implements Report {

  /** Copies the list. */
  public InlineBlockedReport {
    stack = List.copyOf(stack);
  }

  @Override
  public String toString() {
    return ReportText.of(this).line();
  }
}
