package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.Access;
import dev.espalier.processor.model.Handler;

/** ESP016: generated code can call a handler. */
final class HandlerLegal implements HandlerRule {

  private static final String CALLED =
      "generated code calls it on the object that is the state of the process";
  private static final String STEP =
      "the runtime calls it by itself, and would not know which types to choose";
  private static final String SENT =
      "a call becomes a message of one class, whose types are those of the worker";

  @Override
  public void check(Handler handler, Findings findings) {
    if (handler.access() == Access.PRIVATE) {
      report(handler, "private", CALLED, "remove `private`", findings);
    } else if (handler.modifiers().contains("static")) {
      report(handler, "static", CALLED, "remove `static`", findings);
    } else if (handler.modifiers().contains("abstract")) {
      report(handler, "abstract", CALLED, "annotate the method that implements it", findings);
    } else if (!handler.typeParameters().isEmpty()) {
      report(
          handler,
          "generic",
          handler.isMessage() ? SENT : STEP,
          "move the type parameters to the class",
          findings);
    }
  }

  private static void report(
      Handler handler, String what, String why, String help, Findings findings) {
    findings.add(
        Finding.of(
                RuleId.ESP016,
                handler.origin(),
                handler.kind().shown() + " method `" + handler.signature() + "` is " + what)
            .note(why)
            .help(help));
  }
}
