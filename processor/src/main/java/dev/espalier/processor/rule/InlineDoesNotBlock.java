package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.Wait;
import dev.espalier.processor.model.WorkerModel;

/** ESP078: a call or cast that promises not to block does not. */
final class InlineDoesNotBlock implements Rule {

  private static final String KEEP =
      "or have something else do what blocks, and keep the result in a field";

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
    boolean cast = handler.kind() == Handler.Kind.CAST;
    Finding finding =
        Finding.of(
            RuleId.ESP078,
            handler.job().inline().origin(),
            (cast ? "inline cast `" : "inline call `")
                + handler.signature()
                + "` may block: `"
                + wait.shown()
                + "`");
    return cast ? ofCast(finding, wait) : ofCall(finding);
  }

  private static Finding ofCall(Finding finding) {
    return finding
        .note(
            "its caller handles it in its own thread when the process is idle, and then cannot"
                + " leave it, not even when its time is up")
        .help(
            "write `@Call` without `inline = true`: then the caller waits, as long as it wants to")
        .help(KEEP);
  }

  private static Finding ofCast(Finding finding, Wait wait) {
    return finding
        .note(
            wait.call()
                ? "who is called may be the sender, which handles the cast in its own thread when"
                    + " the process is idle, and cannot answer meanwhile"
                : "its sender handles it in its own thread when the process is idle, and then"
                    + " cannot go on, which nobody expects of a cast")
        .help("write `@Cast` without `inline = true`: then the sender goes on at once")
        .help(wait.call() ? "or send along with the cast what is asked for here" : KEEP);
  }
}
