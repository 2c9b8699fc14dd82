package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Conduct;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;

/** ESP069: a permanent child that is a loop goes on, since each of its ends costs a restart. */
final class LoopGoesOn implements Rule {

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    for (ChildMethod child : supervisor.children()) {
      if (!(child.product().made() instanceof Product.Worker worker)) {
        continue;
      }
      Conduct.Run run = worker.nature().conduct().run();
      if (run != null
          && run.returns()
          && Restarts.of(child).equals("PERMANENT")
          && !run.origin().silences(RuleId.ESP069.name())) {
        findings.add(finding(child, worker));
      }
    }
  }

  private static Finding finding(ChildMethod child, Product.Worker worker) {
    String type = worker.declaration().id().simple();
    Finding finding =
        Finding.of(
                RuleId.ESP069,
                Restarts.origin(child),
                "child `"
                    + child.name()
                    + "` is permanent, but `run()` of `"
                    + type
                    + "` has no loop and returns")
            .note(
                "each time it returns it is restarted, and that counts: soon the supervisor gives"
                    + " up");
    String where = child.product() instanceof Product.Worker ? "" : " at the class `" + type + "`";
    return finding
        .help(
            "write @Child(restart = Restart.TRANSIENT)"
                + where
                + ", which is restarted only after a crash")
        .help("or let a child `TaskSupervisor tasks()` run it, if it is work for now and then");
  }
}
