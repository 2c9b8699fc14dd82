package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.Surroundings;
import dev.espalier.processor.model.Template;
import dev.espalier.processor.model.TypeModel;
import dev.espalier.processor.model.WorkerModel;

/** ESP022: the name of the generated class is not taken. */
final class NameFree implements Rule {

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    check(
        supervisor,
        supervisor.surroundings(),
        supervisor.declaration().id().tree().simple(),
        findings);
  }

  @Override
  public void check(WorkerModel worker, Findings findings) {
    ClassId id = worker.declaration().id();
    check(worker, worker.surroundings(), id.ref().simple(), findings);
    Template template = worker.template();
    if (template != null) {
      check(worker, template.surroundings(), id.dynamicSupervisor().simple(), findings);
    }
  }

  private static void check(
      TypeModel model, Surroundings surroundings, String generated, Findings findings) {
    if (surroundings.takenBy() != null) {
      String name = model.declaration().id().nested();
      findings.add(
          Finding.of(
                  RuleId.ESP022,
                  model.declaration().origin(),
                  "`"
                      + name
                      + "` needs the name `"
                      + generated
                      + "`, which is taken by "
                      + surroundings.takenBy())
              .note(
                  "the ref of `X` is `XRef`, the tree of `X` is `XTree`, and `_` joins nested"
                      + " names")
              .help("rename one of the two"));
    }
  }
}
