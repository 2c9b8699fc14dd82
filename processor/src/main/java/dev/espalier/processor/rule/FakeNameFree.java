package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.FakesModel;
import dev.espalier.processor.model.Surroundings;

/** ESP049: the name of a generated fake is not taken. */
final class FakeNameFree implements Rule {

  @Override
  public void check(FakesModel fakes, Findings findings) {
    for (FakesModel.Subject subject : fakes.subjects()) {
      if (subject instanceof FakesModel.Worker worker) {
        ClassId id = worker.model().declaration().id();
        check(worker, id, id.fake(), worker.surroundings(), findings);
      } else if (subject instanceof FakesModel.Supervisor supervisor) {
        ClassId id = supervisor.model().declaration().id();
        check(supervisor, id, id.fakes(), supervisor.surroundings(), findings);
      }
    }
  }

  private static void check(
      FakesModel.Subject subject,
      ClassId id,
      ClassId generated,
      Surroundings surroundings,
      Findings findings) {
    if (surroundings.takenBy() != null) {
      findings.add(
          Finding.of(
                  RuleId.ESP049,
                  subject.origin(),
                  "the fake of `"
                      + id.nested()
                      + "` needs the name `"
                      + generated.qualified()
                      + "`, which is taken by "
                      + surroundings.takenBy())
              .note(
                  "the fake of worker `X` is `XFake`, the fakes of supervisor `X` are `XFakes`, and"
                      + " `_` joins nested names")
              .help("rename one of the two"));
    }
  }
}
