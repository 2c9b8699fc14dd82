package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.TypeRef;
import org.jspecify.annotations.Nullable;

/** ESP018: a method that the runtime calls by itself takes no more than the runtime gives. */
final class LifecycleParametersFit implements HandlerRule {

  @Override
  public void check(Handler handler, Findings findings) {
    if (handler.isMessage() || handler.parameters().isEmpty()) {
      return;
    }
    ClassId cause = cause(handler.kind());
    TypeRef first = handler.parameters().get(0).type();
    boolean fits =
        cause != null
            && handler.parameters().size() == 1
            && (first.bare().equals(TypeRef.Named.of(cause))
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
              .note("the runtime calls it by itself, and passes no more than what has happened")
              .help(
                  cause == null
                      ? "remove the parameters, and keep what it needs in fields"
                      : "take no parameter, or one " + cause.simple()));
    }
  }

  /** What a method may want to know, null if there is nothing. */
  private static @Nullable ClassId cause(Handler.Kind kind) {
    return switch (kind) {
      case TERMINATE -> RuntimeTypes.EXIT_REASON;
      case ON_EXIT -> RuntimeTypes.EXIT;
      case ON_DOWN -> RuntimeTypes.DOWN;
      case CALL, CAST, EVERY, AFTER_START, FORMAT_STATUS -> null;
    };
  }
}
