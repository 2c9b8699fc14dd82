package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Passage;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.Supply;
import dev.espalier.processor.model.TypeModel;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.Wiring;
import java.util.List;

/** ESP053: what means another process takes its ref, and not the class of its worker. */
final class RefsTaken implements Rule {

  @Override
  public void check(TypeModel model, Findings findings) {
    for (Passage passage : model.isolation().passages()) {
      TypeRef byRef = passage.byRef();
      boolean taken =
          passage.kind() != Passage.Kind.RESULT && passage.kind() != Passage.Kind.TYPE_ARGUMENT;
      if (taken && byRef != null) {
        findings.add(finding(passage, byRef));
      }
    }
    if (model instanceof SupervisorModel supervisor) {
      objectsOfSiblings(supervisor, findings);
    }
  }

  private static Finding finding(Passage passage, TypeRef byRef) {
    Finding finding =
        Finding.of(
            RuleId.ESP053,
            passage.origin(),
            passage.of()
                + " takes `"
                + passage.name()
                + "` as the object of a process, and not as its ref: `"
                + passage.type().shown()
                + "`");
    return (passage.kind() == Passage.Kind.NEEDED
            ? finding.note(
                "trees wire refs; for the object, `start` has a parameter, and what is given there"
                    + " is no process")
            : finding.note(
                "whoever has the object calls its methods in a thread of its own, past the"
                    + " mailbox"))
        .help("take `" + byRef.shown() + " " + passage.name() + "`");
  }

  /** Classes without a protocol are known to be children by nothing but their supervisor. */
  private static void objectsOfSiblings(SupervisorModel supervisor, Findings findings) {
    Wiring wiring = Wiring.of(supervisor);
    for (int i = 0; i < supervisor.children().size(); i++) {
      ChildMethod child = supervisor.children().get(i);
      List<Parameter> needs = wiring.needs(child);
      for (int j = 0; j < needs.size(); j++) {
        if (wiring.supplies(i).get(j) instanceof Supply.Input) {
          objectOfSibling(supervisor, child, needs.get(j), findings);
        }
      }
    }
  }

  private static void objectOfSibling(
      SupervisorModel supervisor, ChildMethod child, Parameter parameter, Findings findings) {
    for (ChildMethod sibling : supervisor.children()) {
      if (!sibling.equals(child)
          && sibling.product() instanceof Product.Worker worker
          && !worker.hasRef()
          && worker.type().bare().equals(parameter.type().bare())) {
        String type = worker.type().shown();
        findings.add(
            Finding.of(
                    RuleId.ESP053,
                    child.origin(),
                    "child `"
                        + child.name()
                        + "` takes a `"
                        + type
                        + "`, but does not get that of its sibling `"
                        + sibling.name()
                        + "`")
                .note(
                    "trees wire refs; for the object, `start` has a parameter, and what is given"
                        + " there is no process")
                .help(
                    "give `"
                        + type
                        + "` methods with @Call or @Cast, and take `"
                        + worker.declaration().id().ref().simple()
                        + " "
                        + parameter.name()
                        + "`"));
        return;
      }
    }
  }
}
