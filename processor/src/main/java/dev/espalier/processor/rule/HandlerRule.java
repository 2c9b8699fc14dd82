package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.TypeModel;

/**
 * A rule on each handler that a type declares itself; inherited ones are checked where they are
 * declared, so that one mistake in a base class is one finding.
 */
interface HandlerRule extends Rule {

  @Override
  default void check(TypeModel model, Findings findings) {
    model.handlers().stream()
        .filter(handler -> !handler.inherited())
        .forEach(handler -> check(handler, findings));
  }

  /** Looks at one handler. */
  void check(Handler handler, Findings findings);
}
