package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.Declaration;
import dev.espalier.processor.model.OtherModel;
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
  }
}
