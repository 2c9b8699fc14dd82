package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.Handler;

/** ESP079: a call that promises not to block replies at once, since otherwise nothing is gained. */
final class InlineRepliesAtOnce implements HandlerRule {

  @Override
  public void check(Handler handler, Findings findings) {
    if (handler.isInline() && handler.isDeferred()) {
      findings.add(
          Finding.of(
                  RuleId.ESP079,
                  handler.job().inline().origin(),
                  "inline call `" + handler.signature() + "` replies later, so its caller waits")
              .note("an inline call saves the wait for the reply; this one is made an ordinary one")
              .help("write `@Call` without `inline = true`"));
    }
  }
}
