package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import java.util.Set;

/** ESP026: a significant child is in a supervisor that looks at significance. */
final class SignificantCounts implements Rule {

  @Override
  public Set<RuleId> after() {
    return Set.of(RuleId.ESP025);
  }

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    supervisor.children().forEach(child -> below(child, findings));
    if (!supervisor.flags().autoShutdown().or("NEVER").equals("NEVER")) {
      return;
    }
    for (ChildMethod child : supervisor.children()) {
      if (child.merged().significant().or(false)) {
        findings.add(
            Finding.of(
                    RuleId.ESP026,
                    Places.of(child, child.settings().significant()),
                    "child `"
                        + child.name()
                        + "` is significant, but autoShutdown of `"
                        + supervisor.declaration().id().simple()
                        + "` is NEVER")
                .note("OTP refuses such a child: its significance could never have an effect")
                .help(
                    "set autoShutdown = AutoShutdown.ANY_SIGNIFICANT on @Supervisor, or remove"
                        + " significant = true"));
      }
    }
  }

  /** A dynamic or a partition supervisor never stops because of its children. */
  private static void below(ChildMethod child, Findings findings) {
    if (child.product() instanceof Product.Dynamic) {
      below(child, "children of dynamic supervisor", findings);
    } else if (child.product() instanceof Product.Partitioned) {
      below(child, "partitions of partition supervisor", findings);
    }
  }

  private static void below(ChildMethod child, String who, Findings findings) {
    if (child.eachPartition().merged().significant().or(false)) {
      findings.add(
          Finding.of(
                  RuleId.ESP026,
                  child.origin(),
                  "the "
                      + who
                      + " `"
                      + child.name()
                      + "` are significant, but its autoShutdown is NEVER")
              .note("OTP refuses such a child: its significance could never have an effect")
              .help(
                  "remove significant = true from the @Child of `" + child.result().shown() + "`"));
    }
  }
}
