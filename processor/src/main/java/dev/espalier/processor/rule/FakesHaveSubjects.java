package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.FakesModel;

/** ESP047: whatever {@code @Fakes} names can be faked: a supervisor, or a worker with a ref. */
final class FakesHaveSubjects implements Rule {

  private static final String WHY =
      "a fake takes the messages of a ref; only classes with @Child, @Call or @Cast have one";

  @Override
  public void check(FakesModel fakes, Findings findings) {
    if (fakes.subjects().isEmpty()) {
      findings.add(
          Finding.of(RuleId.ESP047, fakes.origin(), "@Fakes names nobody")
              .note(WHY)
              .help("name a supervisor, or a worker, or remove @Fakes"));
    }
    for (FakesModel.Subject subject : fakes.subjects()) {
      if (subject instanceof FakesModel.Unsuitable unsuitable) {
        findings.add(
            Finding.of(
                    RuleId.ESP047,
                    unsuitable.origin(),
                    "`" + unsuitable.text() + "` is neither a supervisor nor a worker with a ref")
                .note(WHY)
                .help("name a supervisor, for the fakes of all its workers, or a single worker"));
      }
    }
  }
}
