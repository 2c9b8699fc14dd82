package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ApplicationModel;
import dev.espalier.processor.model.Callback;
import dev.espalier.processor.model.SupervisorModel;
import java.util.List;
import java.util.stream.Collectors;

/** ESP041: a callback is called on one occasion, and each occasion at the end has one callback. */
final class CallbacksDoNotCompete implements Rule {

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    ApplicationModel application = supervisor.application();
    if (application == null) {
      return;
    }
    for (Callback callback : application.callbacks()) {
      if (callback.jobs().size() > 1) {
        severalJobs(callback, findings);
      }
    }
    String name = supervisor.declaration().id().simple();
    onlyOne(name, application.callbacks(Callback.Kind.PREP_STOP), findings);
    onlyOne(name, application.callbacks(Callback.Kind.ON_STOP), findings);
  }

  private static void severalJobs(Callback callback, Findings findings) {
    String jobs =
        callback.jobs().stream().map(j -> j.kind().shown()).collect(Collectors.joining(" and "));
    findings.add(
        Finding.of(
                RuleId.ESP041,
                callback.jobs().get(1).origin(),
                "method `" + callback.name() + "` has " + jobs)
            .note("a callback is called on one occasion in the life of the application")
            .help("keep one of them, and write a second method that calls the first"));
  }

  private static void onlyOne(String application, List<Callback> all, Findings findings) {
    if (all.size() > 1) {
      Callback second = all.get(1);
      findings.add(
          Finding.of(
                  RuleId.ESP041,
                  second.origin(),
                  "application `"
                      + application
                      + "` has two "
                      + second.kind().shown()
                      + " methods, `"
                      + all.get(0).name()
                      + "` and `"
                      + second.name()
                      + "`")
              .note("start phases have an order, but an application ends in one step")
              .help("call one of them from the other"));
    }
  }
}
