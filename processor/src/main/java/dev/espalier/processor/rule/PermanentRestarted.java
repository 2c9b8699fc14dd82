package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.Setting;
import dev.espalier.processor.model.SupervisorModel;
import java.util.List;

/**
 * ESP063: a supervisor that restarts nobody has no permanent worker. A nested supervisor may be
 * one: it ends with {@code shutdown} when it gives up, which would concern nobody if it were
 * transient.
 */
final class PermanentRestarted implements Rule {

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    List<ChildMethod> permanent =
        supervisor.children().stream().filter(PermanentRestarted::isPermanentWorker).toList();
    Setting<Integer> restarts = supervisor.flags().maxRestarts();
    if (restarts.or(1) == 0 && !permanent.isEmpty()) {
      String who = "supervisor `" + supervisor.declaration().id().simple() + "`";
      boolean one = permanent.size() == 1;
      findings.add(
          finding(
              restarts,
              who,
              (one ? "child " : "children ") + Listing.names(permanent) + (one ? " is" : " are"),
              "at " + Listing.names(permanent)));
    }
    supervisor.children().forEach(child -> below(child, findings));
  }

  /** A dynamic or a partition supervisor. */
  private static void below(ChildMethod child, Findings findings) {
    String at = "at `" + child.result().shown() + "`";
    if (child.product() instanceof Product.Dynamic dynamic
        && dynamic.limits().maxRestarts().or(1) == 0
        && dynamic.settings().restartType().equals("PERMANENT")) {
      String who = "dynamic supervisor `" + child.name() + "`";
      findings.add(finding(dynamic.limits().maxRestarts(), who, "its children are", at));
    } else if (child.product() instanceof Product.Partitioned partitioned
        && partitioned.partitioning().maxRestarts().or(1) == 0
        && isPermanentWorker(child.eachPartition())) {
      String who = "partition supervisor `" + child.name() + "`";
      findings.add(
          finding(partitioned.partitioning().maxRestarts(), who, "its partitions are", at));
    }
  }

  private static boolean isPermanentWorker(ChildMethod child) {
    return child.product() instanceof Product.Worker && child.restart().equals("PERMANENT");
  }

  private static Finding finding(Setting<Integer> restarts, String who, String whom, String at) {
    return Finding.of(
            RuleId.ESP063,
            restarts.origin(),
            who + " never restarts anybody, since maxRestarts is 0, but " + whom + " permanent")
        .note(
            "a permanent child is always restarted, in whatever way it has ended; here even a"
                + " normal end ends the supervisor and all its children")
        .help("write `maxRestarts = 3`, the default")
        .help(
            "or write `restart = Restart.TRANSIENT` in the @Child "
                + at
                + ", if the first crash is to end all of them");
  }
}
