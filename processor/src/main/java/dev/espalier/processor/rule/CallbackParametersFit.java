package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ApplicationModel;
import dev.espalier.processor.model.ApplicationWiring;
import dev.espalier.processor.model.Callback;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.Supply;
import dev.espalier.processor.model.TypeRef;

/**
 * ESP042: a callback does not ask for processes that have ended, nor for what only a process has.
 */
final class CallbackParametersFit implements Rule {

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    ApplicationModel application = supervisor.application();
    if (application == null) {
      return;
    }
    ApplicationWiring wiring = ApplicationWiring.of(supervisor, application);
    for (int i = 0; i < application.callbacks().size(); i++) {
      Callback callback = application.callbacks().get(i);
      for (int j = 0; j < callback.parameters().size(); j++) {
        Parameter parameter = callback.parameters().get(j);
        if (isOfAProcess(parameter)) {
          ofAProcess(callback, parameter, findings);
        } else if (callback.kind() == Callback.Kind.ON_STOP
            && !(wiring.supplies(i).get(j) instanceof Supply.Input)) {
          ended(callback, parameter, findings);
        }
      }
    }
  }

  private static boolean isOfAProcess(Parameter parameter) {
    return parameter.type() instanceof TypeRef.Named named
        && RuntimeTypes.OF_PROCESSES.contains(named.id());
  }

  private static void ofAProcess(Callback callback, Parameter parameter, Findings findings) {
    findings.add(
        Finding.of(
                RuleId.ESP042,
                callback.origin(),
                callback.shown() + " asks for `" + shown(parameter) + "`, which nobody fills")
            .note("callbacks of an application run in no process, and nobody tells them a reason")
            .help("remove the parameter"));
  }

  private static void ended(Callback callback, Parameter parameter, Findings findings) {
    findings.add(
        Finding.of(
                RuleId.ESP042,
                callback.origin(),
                callback.shown()
                    + " asks for `"
                    + shown(parameter)
                    + "`, which has ended when it is called")
            .note("the tree is stopped before: prep_stop/1 has processes to talk to, stop/1 none")
            .help("remove the parameter, or annotate `" + callback.name() + "` with @PrepStop"));
  }

  private static String shown(Parameter parameter) {
    return parameter.type().shown() + " " + parameter.name();
  }
}
