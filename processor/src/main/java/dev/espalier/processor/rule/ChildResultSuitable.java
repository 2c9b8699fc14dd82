package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;

/** ESP009: a child method returns something that can be a process. */
final class ChildResultSuitable implements Rule {

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    for (ChildMethod child : supervisor.children()) {
      if (child.product() instanceof Product.Unsuitable unsuitable) {
        findings.add(
            Finding.of(
                    RuleId.ESP009,
                    child.origin(),
                    "child method `" + child.name() + "` " + unsuitable.problem())
                .note(unsuitable.why())
                .help(unsuitable.fix()));
      }
    }
  }
}
