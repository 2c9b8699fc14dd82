package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.SupervisorModel;

/** ESP027: a supervisor that stops with its significant children has some. */
final class AutoShutdownReachable implements Rule {

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    String written = supervisor.flags().autoShutdown().or("NEVER");
    boolean significant =
        supervisor.children().stream().anyMatch(child -> child.merged().significant().or(false));
    if (!written.equals("NEVER") && !significant) {
      findings.add(
          Finding.of(
                  RuleId.ESP027,
                  supervisor.flags().autoShutdown().origin(),
                  "autoShutdown of supervisor `"
                      + supervisor.declaration().id().simple()
                      + "` is "
                      + written
                      + ", but no child is significant")
              .note("a supervisor shuts itself down when significant children have ended")
              .help(
                  "mark a child with @Child(restart = Restart.TRANSIENT, significant = true), or"
                      + " remove autoShutdown"));
    }
  }
}
