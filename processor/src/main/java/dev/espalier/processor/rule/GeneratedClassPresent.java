package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import java.util.Set;
import java.util.TreeSet;

/** ESP030: a child from elsewhere has the generated class that it needs. */
final class GeneratedClassPresent implements Rule {

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    Set<String> reported = new TreeSet<>();
    for (ChildMethod child : supervisor.children()) {
      if (child.product() instanceof Product.Unprocessed unprocessed
          && reported.add(unprocessed.declaration().id().qualified())) {
        findings.add(
            Finding.of(RuleId.ESP030, child.origin(), unprocessed.problem())
                .note("child `" + child.name() + "` is reached through that generated class")
                .help(unprocessed.fix()));
      }
    }
  }
}
