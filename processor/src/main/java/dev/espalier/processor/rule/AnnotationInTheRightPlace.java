package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.Misplaced;
import dev.espalier.processor.model.TypeModel;

/** ESP001: an annotation of ours is on something that can have that meaning. */
final class AnnotationInTheRightPlace implements Rule {

  @Override
  public void check(TypeModel model, Findings findings) {
    for (Misplaced misplaced : model.misplaced()) {
      findings.add(
          Finding.of(
                  RuleId.ESP001,
                  misplaced.origin(),
                  misplaced.annotation() + " is on " + misplaced.target())
              .note(misplaced.problem())
              .help(misplaced.fix()));
    }
  }
}
