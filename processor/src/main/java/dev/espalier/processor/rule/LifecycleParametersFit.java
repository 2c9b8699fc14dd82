package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.TypeRef;

/** ESP018: a method that the runtime calls by itself takes no more than the runtime gives. */
final class LifecycleParametersFit implements HandlerRule {

  @Override
  public void check(Handler handler, Findings findings) {
    if (handler.isMessage() || handler.parameters().isEmpty()) {
      return;
    }
    boolean terminate = handler.kind() == Handler.Kind.TERMINATE;
    TypeRef first = handler.parameters().get(0).type();
    boolean fits =
        terminate
            && handler.parameters().size() == 1
            && (first.bare().equals(TypeRef.Named.of(RuntimeTypes.EXIT_REASON))
                || first instanceof TypeRef.Unresolved);
    if (!fits) {
      findings.add(
          Finding.of(
                  RuleId.ESP018,
                  handler.origin(),
                  handler.kind().shown()
                      + " method `"
                      + handler.signature()
                      + "` has parameters that nobody fills")
              .note("the runtime calls it by itself, and knows no more than why a process ends")
              .help(
                  terminate
                      ? "take no parameter, or one ExitReason"
                      : "remove the parameters, and keep what it needs in fields"));
    }
  }
}
