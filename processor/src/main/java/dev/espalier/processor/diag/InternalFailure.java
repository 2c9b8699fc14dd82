package dev.espalier.processor.diag;

import dev.espalier.processor.model.Origin;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Turns a failure of our own into a finding, so that no stack trace reaches a user unasked. */
public final class InternalFailure {

  private InternalFailure() {}

  /** The finding for a failure while a type was processed; with the stack trace for debugging. */
  public static Finding finding(Throwable failure, Origin origin, boolean debug) {
    String message = failure.getMessage() == null ? "" : ": " + failure.getMessage();
    Finding finding =
        Finding.of(
                RuleId.ESP900,
                origin,
                "internal error while processing `"
                    + origin.type()
                    + "` ("
                    + failure.getClass().getSimpleName()
                    + message
                    + ")")
            .note("this is a bug in Espalier, not in your code; please report it with this class");
    if (!debug) {
      return finding.help("add -A" + RuleSettings.DEBUG + "=true to see where it happened");
    }
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return finding.note(trace.toString().strip());
  }
}
