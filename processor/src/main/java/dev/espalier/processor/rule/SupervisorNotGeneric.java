package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.Declaration;
import dev.espalier.processor.model.SupervisorModel;

/** ESP004: a supervisor has no type parameters. */
final class SupervisorNotGeneric implements Rule {

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    Declaration declaration = supervisor.declaration();
    if (!declaration.typeParameters().isEmpty()) {
      String name = declaration.id().simple();
      findings.add(
          Finding.of(RuleId.ESP004, declaration.origin(), "supervisor `" + name + "` is generic")
              .note("a tree is one fixed set of children; generic workers are fine")
              .help("remove the type parameters, and name the types at the children"));
    }
  }
}
