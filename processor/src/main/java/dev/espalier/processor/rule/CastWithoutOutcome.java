package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.TypeRef;
import java.util.List;

/** ESP017: a cast has no result and no exception that somebody would have to handle. */
final class CastWithoutOutcome implements HandlerRule {

  @Override
  public void check(Handler handler, Findings findings) {
    if (handler.kind() != Handler.Kind.CAST) {
      return;
    }
    if (!(handler.result() instanceof TypeRef.Nothing)) {
      findings.add(
          Finding.of(
                  RuleId.ESP017,
                  handler.origin(),
                  "@Cast method `"
                      + handler.signature()
                      + "` returns `"
                      + handler.result().shown()
                      + "`, which nobody would get")
              .note("the sender of a cast does not wait, as in gen_server:cast")
              .help("annotate it with @Call, or let it return void"));
    }
    List<TypeRef> checked =
        handler.thrown().stream()
            .filter(Handler.Thrown::checked)
            .map(Handler.Thrown::type)
            .toList();
    if (!checked.isEmpty()) {
      findings.add(
          Finding.of(
                  RuleId.ESP017,
                  handler.origin(),
                  "@Cast method `"
                      + handler.signature()
                      + "` declares `"
                      + TypeRef.shown(checked)
                      + "`, which nobody would handle")
              .note("the sender of a cast does not wait; what a cast throws crashes the worker")
              .help("annotate it with @Call, or handle the exception in the method"));
    }
  }
}
