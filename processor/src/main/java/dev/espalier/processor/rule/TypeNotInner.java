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

/** ESP003: a supervisor or worker can be made without an object around it. */
final class TypeNotInner implements Rule {

  @Override
  public void check(TypeModel model, Findings findings) {
    Declaration declaration = model.declaration();
    if (!(model instanceof OtherModel) && declaration.inner()) {
      String name = declaration.id().simple();
      findings.add(
          Finding.of(
                  RuleId.ESP003,
                  declaration.origin(),
                  declaration.kind().word() + " `" + name + "` is an inner class")
              .note(
                  "a restart makes a new object from nothing but its inputs;"
                      + " an inner class would bring the state of the object around it")
              .help("declare it as `static class " + name + "`"));
    }
    if (model instanceof SupervisorModel supervisor) {
      supervisor.children().forEach(child -> check(child, findings));
    }
  }

  /** A worker with a ref is told where it is declared. */
  private static void check(ChildMethod child, Findings findings) {
    if (child.product() instanceof Product.Worker worker
        && !worker.hasRef()
        && !child.hasBody()
        && worker.declaration().inner()) {
      String name = worker.declaration().id().simple();
      findings.add(
          Finding.of(
                  RuleId.ESP003,
                  child.origin(),
                  "child `" + child.name() + "` is the inner class `" + name + "`")
              .note(
                  "a restart makes a new object from nothing but its inputs;"
                      + " an inner class would bring the state of the object around it")
              .help("declare it as `static class " + name + "`"));
    }
  }
}
