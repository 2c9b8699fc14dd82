package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ApplicationModel;
import dev.espalier.processor.model.ApplicationWiring;
import dev.espalier.processor.model.Callback;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Origin;
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
        if (wiring.supplies(i).get(j) instanceof Supply.Ambiguous ambiguous
            && needs.get(j).isNamed()) { // else ESP037 says why
          String user = "child `" + child.name() + "`";
          findings.add(finding(user, child.origin(), needs.get(j), ambiguous, "sibling"));
        }
      }
    }
    if (supervisor.application() != null) {
      callbacks(supervisor, supervisor.application(), findings);
    }
  }

  private static void callbacks(
      SupervisorModel supervisor, ApplicationModel application, Findings findings) {
    ApplicationWiring wiring = ApplicationWiring.of(supervisor, application);
    for (int i = 0; i < application.callbacks().size(); i++) {
      Callback callback = application.callbacks().get(i);
      for (int j = 0; j < callback.parameters().size(); j++) {
        if (callback.kind() != Callback.Kind.ON_STOP // ESP042 is about those
            && wiring.supplies(i).get(j) instanceof Supply.Ambiguous ambiguous) {
          Parameter parameter = callback.parameters().get(j);
          findings.add(finding(callback.shown(), callback.origin(), parameter, ambiguous, "child"));
        }
      }
    }
  }

  private static Finding finding(
      String user, Origin origin, Parameter parameter, Supply.Ambiguous several, String role) {
    String names =
        several.candidates().stream()
            .map(c -> "`" + c.name() + "`")
            .collect(Collectors.joining(" or "));
    return Finding.of(
            RuleId.ESP013,
            origin,
            user
                + " needs "
                + article(parameter.type().shown())
                + " `"
                + parameter.type().shown()
                + " "
                + parameter.name()
                + "`, which could be "
                + names)
        .note(
            "a "
                + role
                + " is found by the type of its ref, and among several by the parameter's name")
        .help("rename the parameter to the " + role + " that is meant: " + names);
  }

  private static String article(String type) {
    return "AEIOaeio".indexOf(type.charAt(0)) < 0 ? "a" : "an";
  }
}
