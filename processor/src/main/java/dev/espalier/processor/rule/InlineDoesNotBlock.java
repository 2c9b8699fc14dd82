package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.Wait;
import dev.espalier.processor.model.WorkerModel;

/** ESP078: a call that promises not to block does not. */
final class InlineDoesNotBlock implements Rule {

  @Override
  public void check(WorkerModel worker, Findings findings) {
    for (Handler handler : worker.handlers()) {
      if (handler.isInline() && !handler.inherited()) {
        worker.nature().conduct().waits().stream()
            .filter(wait -> wait.entry().equals(handler.signature()))
            .map(wait -> finding(handler, wait))
            .forEach(findings::add);
      }
    }
  }

  private static Finding finding(Handler handler, Wait wait) {
    return Finding.of(
            RuleId.ESP078,
            handler.job().inline().origin(),
            "inline call `" + handler.signature() + "` may block: `" + wait.shown() + "`")
        .note(
            "its caller handles it in its own thread when the process is idle, and then cannot"
                + " leave it, not even when its time is up")
        .help(
            "write `@Call` without `inline = true`: then the caller waits, as long as it wants to")
        .help("or have something else do what blocks, and keep the result in a field");
  }
}
