package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Declaration;
import dev.espalier.processor.model.OtherModel;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.TypeModel;

/** ESP005: a class that a supervisor should construct can be constructed. */
final class WorkerNotAbstract implements Rule {

  @Override
  public void check(TypeModel model, Findings findings) {
    if (model instanceof OtherModel other && other.abstractWorker() != null) {
      findings.add(
          Finding.of(
                  RuleId.ESP005,
                  other.abstractWorker().origin(),
                  "@Child is on the abstract class `" + other.declaration().id().simple() + "`")
              .note("a supervisor starts a child by constructing its class")
              .help("annotate the classes that extend it with @Child"));
    }
    if (model instanceof SupervisorModel supervisor) {
      supervisor.children().forEach(child -> check(child, findings));
    }
  }

  private static void check(ChildMethod child, Findings findings) {
    boolean ordinary = child.product() instanceof Product.Worker;
    if (child.product().made() instanceof Product.Worker worker
        && (!ordinary || !child.hasBody())
        && worker.declaration().isAbstract()) {
      String type = worker.declaration().id().simple();
      String kind =
          worker.declaration().kind() == Declaration.Kind.INTERFACE
              ? "interface"
              : "abstract class";
      findings.add(
          Finding.of(
                  RuleId.ESP005,
                  child.origin(),
                  "child `" + child.name() + "` is the " + kind + " `" + type + "`")
              .note("a supervisor starts a child by constructing its class")
              .help(
                  ordinary
                      ? "return a class that can be constructed, or give the method a body that"
                          + " makes the child"
                      : "return a class that can be constructed"));
    }
  }
}
