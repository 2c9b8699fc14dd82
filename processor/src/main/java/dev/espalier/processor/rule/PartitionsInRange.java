package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Partitioning;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.Setting;
import dev.espalier.processor.model.SupervisorModel;

/** ESP044: a partition supervisor has partitions. */
final class PartitionsInRange implements Rule {

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    for (ChildMethod child : supervisor.children()) {
      if (child.product() instanceof Product.Partitioned partitioned) {
        Setting<Integer> partitions = partitioned.partitioning().partitions();
        int number = partitions.or(1);
        if (number < 1 && number != Partitioning.PER_PROCESSOR) {
          findings.add(
              Finding.of(
                      RuleId.ESP044,
                      partitions.origin(),
                      "partitions of partition supervisor `"
                          + child.name()
                          + "` is "
                          + number
                          + "; it must be 1 or more")
                  .note("each key belongs to one of the partitions, so there has to be one")
                  .help("remove partitions to have as many as there are processors"));
        }
      }
    }
  }
}
