package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.FakesModel;

/** ESP048: a class that is to be faked was compiled together with its ref or tree. */
final class FakedClassProcessed implements Rule {

  @Override
  public void check(FakesModel fakes, Findings findings) {
    for (FakesModel.Subject subject : fakes.subjects()) {
      if (subject instanceof FakesModel.Unprocessed unprocessed) {
        findings.add(
            Finding.of(RuleId.ESP048, unprocessed.origin(), unprocessed.problem())
                .note("a fake takes the messages that the ref sends, and takes a place in the tree")
                .help(unprocessed.fix()));
      }
    }
  }
}
