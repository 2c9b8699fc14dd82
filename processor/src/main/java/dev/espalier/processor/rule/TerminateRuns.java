package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ChildSettings;
import dev.espalier.processor.model.Nature;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.Setting;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.WorkerModel;

/** ESP061: a worker that has something to do at its end is asked to stop, and not killed. */
final class TerminateRuns implements Rule {

  @Override
  public void check(WorkerModel worker, Findings findings) {
    if (worker.settings() != null) {
      String name = "`" + worker.declaration().id().simple() + "`";
      check(worker.settings().shutdown(), "worker " + name, worker.nature(), findings);
    }
  }

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    for (ChildMethod child : supervisor.children()) {
      if (child.product() instanceof Product.Worker worker) {
        String name = "child `" + child.name() + "`";
        check(child.settings().shutdown(), name, worker.nature(), findings);
      }
    }
  }

  private static void check(
      Setting<Integer> shutdown, String who, Nature nature, Findings findings) {
    if (shutdown.or(0) == ChildSettings.BRUTAL_KILL && nature.terminates()) {
      String method = nature.closeable() ? "close()" : "@Terminate method";
      findings.add(
          Finding.of(
                  RuleId.ESP061,
                  shutdown.origin(),
                  "shutdown of "
                      + who
                      + " is BRUTAL_KILL, so its "
                      + method
                      + " does not run when it is stopped")
              .note(
                  "a child that is killed is not asked to stop first; terminate/2 is what it does"
                      + " when it is asked")
              .help("write how many milliseconds it may take, as in `shutdown = 5_000`"));
    }
  }
}
