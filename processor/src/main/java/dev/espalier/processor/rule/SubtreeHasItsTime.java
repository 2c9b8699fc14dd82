package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ChildSettings;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.StopTime;
import dev.espalier.processor.model.StopTime.Counted;
import dev.espalier.processor.model.SupervisorModel;
import java.util.Set;

/**
 * ESP065: a supervisor as a child has at least as much time to stop as its own children. Where it
 * has not, that is said instead of ESP029, which is about any deadline.
 */
final class SubtreeHasItsTime implements Rule {

  @Override
  public Set<RuleId> after() {
    return Set.of(RuleId.ESP024);
  }

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    for (ChildMethod child : supervisor.children()) {
      if (isShort(child)) {
        findings.add(finding(child, StopTime.needed(child)));
      }
    }
  }

  /** Whether it is a supervisor that may be killed while its children are stopping in time. */
  static boolean isShort(ChildMethod child) {
    StopTime needed = StopTime.needed(child);
    return child.isSupervisor()
        && child.shutdown() != ChildSettings.INFINITY
        && (!needed.isBounded() || needed.millis() > Math.max(0, child.shutdown()));
  }

  private static Finding finding(ChildMethod child, StopTime needed) {
    Finding finding =
        Finding.of(
            RuleId.ESP065,
            Places.of(child, child.settings().shutdown()),
            "shutdown of child `"
                + child.name()
                + "`, which is a supervisor, is "
                + Listing.shutdown(child.shutdown())
                + ", but its children "
                + (needed.isBounded()
                    ? "may need "
                        + (needed.perProcessor() ? "at least " : "")
                        + needed.millis()
                        + " ms"
                    : "have no limit: `" + String.join("/", needed.endless()) + "`"));
    if (child.product() instanceof Product.Supervisor nested && needed.isBounded()) {
      finding =
          finding.note(
              "they stop one after the other: "
                  + Listing.longest(nested.nested().children(), Counted.ALL));
    }
    return finding
        .note("when the time of a supervisor is over, it is killed with all that is below it")
        .help("remove shutdown: it is Shutdown.INFINITY for supervisors");
  }
}
