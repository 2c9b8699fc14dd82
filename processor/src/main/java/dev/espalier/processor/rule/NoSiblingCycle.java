package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.SupervisorModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** ESP011: no children need each other before either has started. */
final class NoSiblingCycle implements Rule {

  @Override
  public Set<RuleId> after() {
    return Set.of(RuleId.ESP006); // with two children of one name there is no order to speak of
  }

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    Siblings siblings = new Siblings(supervisor);
    List<ChildMethod> reported = new ArrayList<>();
    for (int i = 0; i < supervisor.children().size(); i++) {
      List<ChildMethod> cycle = siblings.cycleFrom(i);
      if (!cycle.isEmpty() && cycle.stream().noneMatch(reported::contains)) {
        reported.addAll(cycle);
        String path =
            cycle.stream().map(c -> "`" + c.name() + "`").collect(Collectors.joining(" -> "));
        findings.add(
            Finding.of(
                    RuleId.ESP011,
                    supervisor.children().get(i).origin(),
                    "children need each other before they can start: " + path)
                .note("children start one after the other, and a child gets refs of earlier ones")
                .help(
                    "take the ref out of one constructor, and hand it over with a @Cast after the"
                        + " start"));
      }
    }
  }
}
