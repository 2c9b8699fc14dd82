package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ChildSettings;
import dev.espalier.processor.model.Setting;
import dev.espalier.processor.model.SupervisorModel;

/** ESP029: a supervisor as a child has the time it needs to stop its own children. */
final class SupervisorWithoutDeadline implements Rule {

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    for (ChildMethod child : supervisor.children()) {
      Setting<Integer> shutdown = child.settings().shutdown();
      int written = shutdown.or(ChildSettings.INFINITY);
      if (child.isSupervisor()
          && written != ChildSettings.INFINITY
          && !SubtreeHasItsTime.isShort(child)) {
        String shown = written == ChildSettings.BRUTAL_KILL ? "BRUTAL_KILL" : written + " ms";
        findings.add(
            Finding.of(
                    RuleId.ESP029,
                    shutdown.origin(),
                    "shutdown of child `" + child.name() + "`, which is a supervisor, is " + shown)
                .note(
                    "a supervisor that is killed cannot stop its children in order, each within its"
                        + " own time")
                .help("remove shutdown: it is Shutdown.INFINITY for supervisors"));
      }
    }
  }
}
