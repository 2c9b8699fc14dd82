package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.Supply;
import dev.espalier.processor.model.Wiring;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** ESP013: it is clear which of several siblings a parameter means. */
final class DependencyUnambiguous implements Rule {

  @Override
  public Set<RuleId> after() {
    return Set.of(RuleId.ESP006);
  }

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    Wiring wiring = Wiring.of(supervisor);
    for (int i = 0; i < supervisor.children().size(); i++) {
      ChildMethod child = supervisor.children().get(i);
      List<Parameter> needs = wiring.needs(child);
      for (int j = 0; j < needs.size(); j++) {
        if (wiring.supplies(i).get(j) instanceof Supply.Ambiguous ambiguous) {
          findings.add(finding(child, needs.get(j), ambiguous));
        }
      }
    }
  }

  private static Finding finding(ChildMethod child, Parameter parameter, Supply.Ambiguous several) {
    String names =
        several.candidates().stream()
            .map(c -> "`" + c.name() + "`")
            .collect(Collectors.joining(" or "));
    return Finding.of(
            RuleId.ESP013,
            child.origin(),
            "child `"
                + child.name()
                + "` needs "
                + article(parameter.type().shown())
                + " `"
                + parameter.type().shown()
                + " "
                + parameter.name()
                + "`, which could be "
                + names)
        .note(
            "a sibling is found by the type of its ref, and among several by the parameter's name")
        .help("rename the parameter to the sibling that is meant: " + names);
  }

  private static String article(String type) {
    return "AEIOaeio".indexOf(type.charAt(0)) < 0 ? "a" : "an";
  }
}
