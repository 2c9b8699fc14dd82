package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.SupervisorModel;

/** ESP010: all abstract methods of a supervisor are children that it declares itself. */
final class AbstractMethodsAreChildren implements Rule {

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    ClassId type = supervisor.declaration().id();
    for (SupervisorModel.LeftOver method : supervisor.leftOver()) {
      boolean own = method.owner().equals(type);
      String name = method.name();
      Finding finding =
          own
              ? Finding.of(
                      RuleId.ESP010,
                      method.origin(),
                      "method `" + name + "` of supervisor `" + type.simple() + "` is no child")
                  .help("annotate `" + name + "` with @Child, or remove it")
              : Finding.of(
                      RuleId.ESP010,
                      method.origin(),
                      "supervisor `"
                          + type.simple()
                          + "` inherits `"
                          + name
                          + "` of `"
                          + method.owner().simple()
                          + "`, which is no child of it")
                  .help("declare `" + name + "` in `" + type.simple() + "` with @Child");
      findings.add(
          finding.note(
              "the children of a supervisor are the methods declared in it, since their order is"
                  + " the start order"));
    }
  }
}
