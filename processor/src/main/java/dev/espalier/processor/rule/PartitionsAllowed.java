package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;

/** ESP046: what is partitioned does something for one key at a time. */
final class PartitionsAllowed implements Rule {

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    for (ChildMethod child : supervisor.children()) {
      if (!allows(child)) {
        findings.add(
            Finding.of(
                    RuleId.ESP046,
                    child.origin(),
                    "partition supervisor `"
                        + child.name()
                        + "` has the registry `"
                        + child.result().shown()
                        + "` as its partitions")
                .note(
                    "a registry is used by all processes at the same time, so there is nothing to"
                        + " spread, and a key would be unique within a partition only")
                .help("annotate it with @Child instead")
                .help("a worker, a supervisor, `TaskSupervisor` and `Agent` can be partitioned"));
      }
    }
  }

  /** Whether a child is something else than a partitioned registry. */
  static boolean allows(ChildMethod child) {
    return !(child.product() instanceof Product.Partitioned partitioned
        && partitioned.template() instanceof Product.BuiltIn.Entries);
  }
}
