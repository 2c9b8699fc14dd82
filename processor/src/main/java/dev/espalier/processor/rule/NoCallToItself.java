package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.Ask;
import dev.espalier.processor.model.WorkerModel;
import java.util.HashSet;
import java.util.Set;

/** ESP071: no process calls itself, since it could not answer before it has the answer. */
final class NoCallToItself implements Rule {

  @Override
  public void check(WorkerModel worker, Findings findings) {
    Set<String> reported = new HashSet<>(); // one finding for each place, however it is reached
    for (Ask ask : worker.nature().conduct().asks()) {
      String place = ask.path().get(ask.path().size() - 1) + ask.message();
      if (ask.target() instanceof Ask.Target.Itself && reported.add(place)) {
        String method = ask.message().substring(0, ask.message().indexOf('('));
        boolean starting = ask.moment() == Ask.Moment.START;
        findings.add(
            Finding.of(
                    RuleId.ESP071,
                    ask.origin(),
                    "`"
                        + worker.declaration().id().simple()
                        + "` calls itself: `"
                        + ask.shown()
                        + "`")
                .note(
                    "a call waits until the process is done with the message that it has in hand;"
                        + " here that message makes the call, which therefore fails at once"
                        + (starting ? ", and with it the start" : ""))
                .help(
                    "call the method, without the ref: `"
                        + method
                        + (ask.message().endsWith("()") ? "()" : "(...)")
                        + "`")
                .help("or send a cast, if it is to be done later, after what is in the mailbox"));
      }
    }
  }
}
