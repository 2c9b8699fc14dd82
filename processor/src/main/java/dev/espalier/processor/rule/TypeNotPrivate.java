package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.Access;
import dev.espalier.processor.model.Declaration;
import dev.espalier.processor.model.OtherModel;
import dev.espalier.processor.model.TypeModel;

/** ESP002: generated code can name the supervisor or worker. */
final class TypeNotPrivate implements Rule {

  @Override
  public void check(TypeModel model, Findings findings) {
    Declaration declaration = model.declaration();
    if (!(model instanceof OtherModel) && declaration.access() == Access.PRIVATE) {
      String name = declaration.id().simple();
      findings.add(
          Finding.of(
                  RuleId.ESP002,
                  declaration.origin(),
                  declaration.kind().word()
                      + " `"
                      + name
                      + "` is private, or inside of a private class")
              .note("generated code stands beside `" + name + "` in its package and has to name it")
              .help("remove `private`"));
    }
  }
}
