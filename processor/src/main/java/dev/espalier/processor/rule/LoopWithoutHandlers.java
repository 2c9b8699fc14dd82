package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.WorkerModel;

/** ESP020: a worker that is a loop has no handlers, since nobody would come to run them. */
final class LoopWithoutHandlers implements Rule {

  @Override
  public void check(WorkerModel worker, Findings findings) {
    if (!worker.loop()) {
      return;
    }
    for (Handler handler : worker.handlers()) {
      boolean takesMessages =
          switch (handler.kind()) {
            case CALL, CAST, EVERY, AFTER_START, ON_EXIT, ON_DOWN -> true;
            case TERMINATE, FORMAT_STATUS -> false; // also of use when run() has ended
          };
      if (takesMessages && !handler.inherited()) {
        findings.add(
            Finding.of(
                    RuleId.ESP020,
                    handler.job().origin(),
                    handler.kind().shown()
                        + " method `"
                        + handler.signature()
                        + "` is in a loop: `"
                        + worker.declaration().id().simple()
                        + "` implements Runnable")
                .note(
                    "run() owns the thread of the process until it returns, so no message is read")
                .help(
                    "remove `implements Runnable`, and do the work of run() in an @Every method"));
        return;
      }
    }
  }
}
