package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.TypeRef;

/**
 * ESP031: a method that the runtime calls by itself returns what the runtime takes, if anything.
 */
final class LifecycleResultsFit implements HandlerRule {

  @Override
  public void check(Handler handler, Findings findings) {
    if (handler.jobs().size() > 1) {
      return; // which of them it keeps decides what it has to return
    }
    boolean nothing = handler.result() instanceof TypeRef.Nothing;
    String method = handler.kind().shown() + " method `" + handler.signature() + "` returns ";
    switch (handler.kind()) {
      case CALL, CAST -> {} // ESP017 is about casts
      case FORMAT_STATUS -> {
        if (nothing) {
          findings.add(
              Finding.of(RuleId.ESP031, handler.origin(), method + "nothing that could be shown")
                  .note("its result stands for the state of the process, as that of format_status")
                  .help("return what may be shown, such as a String or a record"));
        }
      }
      case EVERY, AFTER_START, TERMINATE, ON_EXIT, ON_DOWN -> {
        if (!nothing) {
          String result = handler.result().shown();
          findings.add(
              Finding.of(
                      RuleId.ESP031,
                      handler.origin(),
                      method + "`" + result + "`, which nobody would get")
                  .note("the runtime calls it by itself, and nobody waits for a result")
                  .help("let it return void"));
        }
      }
    }
  }
}
