package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;

/** ESP077: somebody restarts a supervisor that has given up, unless it is meant to end. */
final class SupervisorComesBack implements Rule {

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    for (ChildMethod child : supervisor.children()) {
      if (child.isSupervisor() && child.restart().equals("TRANSIENT") && !endsByItself(child)) {
        String own = supervisor.declaration().id().simple();
        findings.add(
            Finding.of(
                    RuleId.ESP077,
                    Places.of(child, child.settings().restart()),
                    "supervisor `"
                        + child.name()
                        + "` is TRANSIENT, so `"
                        + own
                        + "` goes on without it once it has given up")
                .note(
                    "a supervisor gives up with the reason shutdown, which is not a crash: only a"
                        + " permanent one is restarted after it, and counts in the intensity above")
                .help(
                    "set restart = Restart.PERMANENT, or autoShutdown on the supervisor if it is"
                        + " to end with its children"));
      }
    }
  }

  private static boolean endsByItself(ChildMethod child) {
    return child.product() instanceof Product.Supervisor product
        && !product.nested().flags().autoShutdown().or("NEVER").equals("NEVER");
  }
}
