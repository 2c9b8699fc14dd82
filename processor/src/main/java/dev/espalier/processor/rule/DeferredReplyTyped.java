package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.TypeRef;

/** ESP032: a call that replies later says what it replies. */
final class DeferredReplyTyped implements HandlerRule {

  @Override
  public void check(Handler handler, Findings findings) {
    if (handler.isDeferred()
        && handler.result() instanceof TypeRef.Named promise
        && promise.arguments().isEmpty()) {
      String type = promise.id().simple();
      findings.add(
          Finding.of(
                  RuleId.ESP032,
                  handler.origin(),
                  "@Call method `"
                      + handler.signature()
                      + "` returns `"
                      + type
                      + "` without saying what it replies")
              .note("a call that returns a future replies later, and its ref returns the reply")
              .help(
                  "write `" + type + "<String>` for a String, `" + type + "<Void>` for no value"));
    }
  }
}
