package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ChildSettings;
import dev.espalier.processor.model.SupervisorModel;

/** ESP025: a significant child can end for good. */
final class SignificantNotPermanent implements Rule {

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    for (ChildMethod child : supervisor.children()) {
      ChildSettings merged = child.merged();
      if (merged.significant().or(false) && merged.restart().or("PERMANENT").equals("PERMANENT")) {
        findings.add(
            Finding.of(
                    RuleId.ESP025,
                    Places.of(child, child.settings().significant()),
                    "child `" + child.name() + "` is significant, but restart is PERMANENT")
                .note(
                    "a permanent child is always restarted, so its end can never stop the"
                        + " supervisor")
                .help("set restart = Restart.TRANSIENT, or remove significant = true"));
      }
    }
  }
}
