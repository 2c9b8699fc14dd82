package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.SupervisorModel;
import java.util.List;

/** ESP056: children that are restarted together have something to do with each other. */
final class StrategyHasReason implements Rule {

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    String strategy = supervisor.flags().strategyName();
    if (findings.hasErrors()
        || strategy.equals("ONE_FOR_ONE")
        || supervisor.children().size() < 2) {
      return;
    }
    Relations relations = new Relations(supervisor);
    List<ChildMethod> children = supervisor.children();
    for (int i = 0; i < children.size(); i++) {
      for (int j = i + 1; j < children.size(); j++) {
        if (relations.mayExist(i, j)) {
          return;
        }
      }
    }
    String name = supervisor.declaration().id().simple();
    findings.add(
        Finding.of(
                RuleId.ESP056,
                supervisor.flags().strategy().origin(),
                "strategy of `"
                    + name
                    + "` is "
                    + strategy
                    + ", but none of its children depends on another")
            .note(
                "a crash of one restarts others that are sound, which lose their state and their"
                    + " messages")
            .help("remove `strategy`: it is ONE_FOR_ONE then"));
  }
}
