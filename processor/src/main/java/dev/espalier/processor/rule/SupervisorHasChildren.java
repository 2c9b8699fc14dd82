package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.SupervisorModel;

/** ESP028: a supervisor has something to supervise. */
final class SupervisorHasChildren implements Rule {

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    if (supervisor.children().isEmpty() && supervisor.leftOver().isEmpty()) {
      String name = supervisor.declaration().id().simple();
      findings.add(
          Finding.of(
                  RuleId.ESP028,
                  supervisor.flags().origin(),
                  "supervisor `" + name + "` has no children")
              .note("its tree starts, and does nothing")
              .help("declare a child, as in `@Child PriceFeed feed();`"));
    }
  }
}
