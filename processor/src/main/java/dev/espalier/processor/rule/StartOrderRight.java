package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.Supply;
import dev.espalier.processor.model.Wiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** ESP012: a child starts after the siblings whose refs it gets. */
final class StartOrderRight implements Rule {

  @Override
  public Set<RuleId> after() {
    return Set.of(RuleId.ESP006, RuleId.ESP011);
  }

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    Wiring wiring = Wiring.of(supervisor);
    Siblings siblings = new Siblings(supervisor);
    for (int i = 0; i < supervisor.children().size(); i++) {
      ChildMethod child = supervisor.children().get(i);
      List<ChildMethod> late = new ArrayList<>();
      for (Supply supply : wiring.supplies(i)) {
        if (supply instanceof Supply.TooLate tooLate && !late.contains(tooLate.child())) {
          late.add(tooLate.child());
        }
      }
      if (!late.isEmpty()) {
        findings.add(
            Finding.of(
                    RuleId.ESP012,
                    child.origin(),
                    "child `"
                        + child.name()
                        + "` needs "
                        + names(late, " and ")
                        + ", which "
                        + (late.size() == 1 ? "starts" : "start")
                        + " after it")
                .note("children start in the order in which they are declared, and stop in reverse")
                .help("declare them in this order: " + names(siblings.workingOrder(), ", ")));
      }
    }
  }

  private static String names(List<ChildMethod> children, String separator) {
    return children.stream().map(c -> "`" + c.name() + "`").collect(Collectors.joining(separator));
  }
}
