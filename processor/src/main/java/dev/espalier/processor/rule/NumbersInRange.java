package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ChildSettings;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.Limits;
import dev.espalier.processor.model.Partitioning;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.Setting;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.TypeModel;
import dev.espalier.processor.model.WorkerModel;

/** ESP024: numbers are in the range that OTP allows. */
final class NumbersInRange implements Rule {

  @Override
  public void check(TypeModel model, Findings findings) {
    if (model instanceof SupervisorModel supervisor) {
      SupervisorModel.Flags flags = supervisor.flags();
      String name = "supervisor `" + supervisor.declaration().id().simple() + "`";
      intensity(flags.maxRestarts(), flags.maxSeconds(), name, findings);
      supervisor.children().forEach(child -> ofSupervisor(child, findings));
      supervisor
          .children()
          .forEach(c -> shutdown(c.settings(), "child `" + c.name() + "`", findings));
      if (supervisor.settings() != null) {
        shutdown(supervisor.settings(), named(model), findings);
      }
      if (supervisor.application() != null) {
        grace(supervisor.application().terminationGrace(), named(model), findings);
      }
    }
    if (model instanceof WorkerModel worker && worker.settings() != null) {
      shutdown(worker.settings(), named(model), findings);
    }
    model.handlers().stream().filter(h -> !h.inherited()).forEach(h -> millis(h, findings));
  }

  private static void ofSupervisor(ChildMethod child, Findings findings) {
    if (child.product() instanceof Product.Dynamic dynamic) {
      limits(dynamic.limits(), "dynamic supervisor `" + child.name() + "`", findings);
    } else if (child.product() instanceof Product.BuiltIn.Tasks tasks) {
      limits(tasks.limits(), "task supervisor `" + child.name() + "`", findings);
    } else if (child.product() instanceof Product.Partitioned partitioned) {
      Partitioning written = partitioned.partitioning();
      String name = "partition supervisor `" + child.name() + "`";
      intensity(written.maxRestarts(), written.maxSeconds(), name, findings);
    }
  }

  private static void limits(Limits limits, String of, Findings findings) {
    intensity(limits.maxRestarts(), limits.maxSeconds(), of, findings);
    Setting<Integer> children = limits.maxChildren();
    if (children.or(0) < 0) {
      report(
          children,
          "maxChildren of " + of + " is " + children.value() + "; it must be 0 or more",
          "how many children there may be at a time",
          "remove maxChildren to have any number of children",
          findings);
    }
  }

  private static void intensity(
      Setting<Integer> restarts, Setting<Integer> seconds, String of, Findings findings) {
    if (restarts.or(0) < 0) {
      report(
          restarts,
          "maxRestarts of " + of + " is " + restarts.value() + "; it must be 0 or more",
          "how many restarts are allowed within maxSeconds; OTP calls it the intensity",
          "write 3, the default",
          findings);
    }
    if (seconds.or(1) < 1) {
      report(
          seconds,
          "maxSeconds of " + of + " is " + seconds.value() + "; it must be 1 or more",
          "the window in which restarts are counted; OTP calls it the period",
          "write 5, the default",
          findings);
    }
  }

  private static String named(TypeModel model) {
    return "`" + model.declaration().id().simple() + "`";
  }

  private static void shutdown(ChildSettings settings, String of, Findings findings) {
    int written = settings.shutdown().or(0);
    if (written < 0 && written != ChildSettings.BRUTAL_KILL) {
      report(
          settings.shutdown(),
          "shutdown of " + of + " is " + written + " ms; it must be 0 or more",
          "how long the supervisor waits for the child to stop before it kills it",
          "write Shutdown.INFINITY to wait without limit, or Shutdown.BRUTAL_KILL to kill at once",
          findings);
    }
  }

  private static void grace(Setting<Integer> grace, String of, Findings findings) {
    if (grace.or(1) < 1) {
      report(
          grace,
          "terminationGrace of " + of + " is " + grace.value() + " ms; it must be 1 or more",
          "how long the end of the application may take before it is cut off",
          "write 30_000, the default",
          findings);
    }
  }

  private static void millis(Handler handler, Findings findings) {
    Setting<Long> millis = handler.job().millis();
    if (millis.or(1L) < 1) {
      boolean every = handler.kind() == Handler.Kind.EVERY;
      report(
          millis,
          (every ? "millis of @Every method `" : "timeout of @Call method `")
              + handler.signature()
              + "` is "
              + millis.value()
              + "; it must be 1 or more",
          every ? "the period of a timer" : "how long callers wait for the result",
          every
              ? "write 1000 to run it each second"
              : "write Shutdown.INFINITY to wait without limit",
          findings);
    }
  }

  private static void report(
      Setting<?> setting, String headline, String why, String help, Findings findings) {
    findings.add(Finding.of(RuleId.ESP024, setting.origin(), headline).note(why).help(help));
  }
}
