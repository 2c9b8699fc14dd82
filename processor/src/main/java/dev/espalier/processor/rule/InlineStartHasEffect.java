package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ChildSettings;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.Setting;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.WorkerModel;
import org.jspecify.annotations.Nullable;

/** ESP080: a start that promises not to block is one that can use the promise. */
final class InlineStartHasEffect implements Rule {

  private static final String BELOW =
      "or write it at the workers in it whose constructors never block";

  @Override
  public void check(WorkerModel worker, Findings findings) {
    Setting<Boolean> promise = promise(worker.settings());
    if (promise != null
        && worker.handlers().stream().anyMatch(h -> h.kind() == Handler.Kind.AFTER_START)) {
      findings.add(afterStart(promise, worker.declaration().id().simple(), "it"));
    }
  }

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    Setting<Boolean> promise = promise(supervisor.settings());
    if (promise != null) {
      String name = supervisor.declaration().id().simple();
      findings.add(ofSupervisor(promise, "inlineStart of supervisor `" + name + "`").help(BELOW));
    }
    supervisor.children().forEach(child -> check(child, findings));
  }

  /** What the class of the child says is told there. */
  private static void check(ChildMethod child, Findings findings) {
    Setting<Boolean> written = promise(child.settings());
    if (written == null) {
      return;
    }
    if (child.isSupervisor()) {
      Finding finding =
          ofSupervisor(
              written, "inlineStart of child `" + child.name() + "`, which is a supervisor,");
      boolean ofTasks = child.product() instanceof Product.BuiltIn;
      findings.add(ofTasks ? finding : finding.help(BELOW));
    } else if (child.product() instanceof Product.Worker worker
        && worker.nature().has(Handler.Kind.AFTER_START)) {
      findings.add(afterStart(written, child.name(), "`" + worker.type().shown() + "`"));
    }
  }

  private static @Nullable Setting<Boolean> promise(@Nullable ChildSettings settings) {
    return settings != null && settings.inlineStart().or(false) ? settings.inlineStart() : null;
  }

  private static Finding ofSupervisor(Setting<Boolean> written, String what) {
    return Finding.of(RuleId.ESP080, written.origin(), what + " is true")
        .note("to start a supervisor is to start its children, and to wait for each of them")
        .help("remove inlineStart");
  }

  private static Finding afterStart(Setting<Boolean> written, String child, String who) {
    return Finding.of(
            RuleId.ESP080,
            written.origin(),
            "inlineStart of `" + child + "` is true, but " + who + " has an @AfterStart method")
        .note(
            "that method runs right after the start and may block, so a thread of the process is"
                + " needed in any case")
        .help("remove inlineStart")
        .help(
            "or have the constructor do it: at once if it never blocks, else with"
                + " `self.continueWith(...)`");
  }
}
