package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ApplicationModel;
import dev.espalier.processor.model.Callback;
import dev.espalier.processor.model.Declaration;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.TypeRef;
import java.util.List;

/** ESP040: the launcher of an application can call its callbacks, and takes what they return. */
final class CallbackLegal implements Rule {

  private static final String CALLED =
      "the launcher calls it on the object that it has made of the supervisor";

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    ApplicationModel application = supervisor.application();
    if (application != null) {
      application.callbacks().forEach(callback -> check(supervisor, callback, findings));
    }
  }

  private static void check(SupervisorModel supervisor, Callback callback, Findings findings) {
    boolean isInterface = supervisor.declaration().kind() == Declaration.Kind.INTERFACE;
    for (String modifier : List.of("private", "static", "generic", "abstract")) {
      if (callback.modifiers().contains(modifier)) {
        String help =
            switch (modifier) {
              case "generic" -> "remove the type parameters, and name the types";
              case "abstract" ->
                  isInterface ? "make it a default method with a body" : "give it a body";
              default -> "remove `" + modifier + "`" + (isInterface ? ", and write `default`" : "");
            };
        report(callback, "is " + modifier, CALLED, help, findings);
        return;
      }
    }
    if (!(callback.result() instanceof TypeRef.Nothing)) {
      report(
          callback,
          "returns `" + callback.result().shown() + "`, which nobody takes",
          "it has succeeded when it returns, and failed when it throws",
          "return void, and wait inside of it for what it has begun",
          findings);
    }
    if (!callback.tooWide().isEmpty()) {
      report(
          callback,
          "throws `" + callback.tooWide().get(0).shown() + "`, which is more than exceptions",
          "it has failed when it throws an exception; errors need no declaration",
          "declare Exception, or those that it throws",
          findings);
    }
  }

  private static void report(
      Callback callback, String what, String why, String help, Findings findings) {
    findings.add(
        Finding.of(RuleId.ESP040, callback.origin(), callback.shown() + " " + what)
            .note(why)
            .help(help));
  }
}
