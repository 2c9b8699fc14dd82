package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.Passage;
import dev.espalier.processor.model.TypeModel;
import dev.espalier.processor.model.TypeRef;

/** ESP052: a call returns refs, never the object that is the state of a process. */
final class WorkerNotHandedOut implements Rule {

  @Override
  public void check(TypeModel model, Findings findings) {
    for (Passage passage : model.isolation().passages()) {
      TypeRef byRef = passage.byRef();
      if (passage.kind() == Passage.Kind.RESULT && byRef != null) {
        findings.add(
            Finding.of(
                    RuleId.ESP052,
                    passage.origin(),
                    passage.of()
                        + " returns the object of a process, and not its ref: `"
                        + passage.type().shown()
                        + "`")
                .note(
                    "whoever has the object calls its methods in a thread of its own, past the"
                        + " mailbox")
                .help(
                    "return `"
                        + byRef.shown()
                        + "`; a worker gets refs, its own too, as parameters of its constructor"));
      }
    }
  }
}
