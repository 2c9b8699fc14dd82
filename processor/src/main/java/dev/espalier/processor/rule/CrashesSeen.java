package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Conduct;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import org.jspecify.annotations.Nullable;

/** ESP070: a transient child that is a loop crashes when it fails, else nobody restarts it. */
final class CrashesSeen implements Rule {

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    for (ChildMethod child : supervisor.children()) {
      if (!(child.product().made() instanceof Product.Worker worker)) {
        continue;
      }
      Conduct.Run run = worker.nature().conduct().run();
      String swallowed = run == null ? null : swallowed(run);
      if (swallowed != null && Restarts.of(child).equals("TRANSIENT")) {
        String type = worker.declaration().id().simple();
        findings.add(
            Finding.of(
                    RuleId.ESP070,
                    Restarts.origin(child),
                    "child `"
                        + child.name()
                        + "` is transient, but `run()` of `"
                        + type
                        + "` catches "
                        + swallowed
                        + " and returns")
                .note(
                    "that is a normal end: a transient child is restarted after a crash only, so"
                        + " this one never is, and no report says what was wrong")
                .help(
                    "do not catch "
                        + swallowed
                        + " in `run()`, or throw it again: its supervisor reports it and starts"
                        + " another one")
                .help("or write restart = Restart.TEMPORARY, if it is not to be restarted"));
      }
    }
  }

  private static @Nullable String swallowed(Conduct.Run run) {
    return run.origin().silences(RuleId.ESP070.name()) ? null : run.swallowed();
  }
}
