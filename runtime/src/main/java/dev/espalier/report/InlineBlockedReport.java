package dev.espalier.report;

import java.util.List;

/**
 * A handler that was promised not to block, with {@code @Call(inline = true)} or
 * {@code @Cast(inline = true)}, has not returned after a while, and whoever has sent the message
 * cannot leave it; or a start function, with {@code @Child(inlineStart = true)}, has not, and holds
 * up whoever has the child started, and its supervisor. Made once for each such method or start
 * function in a tree. OTP has no such report, because there no process runs in another one.
 *
 * @param path the process
 * @param message the call or cast that it handles, or {@code starting}
 * @param sender the process or thread that has sent it, or the supervisor that starts it
 * @param stack where that thread is
 */
public record InlineBlockedReport(
    String path, String message, String sender, List<StackTraceElement> stack) implements Report {

  /** Copies the list. */
  public InlineBlockedReport {
    stack = List.copyOf(stack);
  }

  @Override
  public String toString() {
    return ReportText.of(this).line();
  }
}
