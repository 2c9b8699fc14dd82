package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Nature;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;

/** ESP059: a piece of work that is done once belongs to a task supervisor, and not into a tree. */
final class TasksStartedOnDemand implements Rule {

  private static final ClassId THREAD = ClassId.of("java.lang", "Thread");
  private static final ClassId FUTURE = ClassId.of("java.util.concurrent", "Future");
  private static final ClassId CALLABLE = ClassId.of("java.util.concurrent", "Callable");

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    if (findings.hasErrors()) {
      return;
    }
    for (ChildMethod child : supervisor.children()) {
      if (child.product() instanceof Product.Worker worker) {
        check(supervisor, child, worker, findings);
      }
    }
  }

  private static void check(
      SupervisorModel supervisor, ChildMethod child, Product.Worker worker, Findings findings) {
    Nature nature = worker.nature();
    String name = "child `" + child.name() + "` is a ";
    if (nature.above().contains(THREAD)) {
      findings.add(
          Finding.of(
                  RuleId.ESP059,
                  child.origin(),
                  name + "`" + worker.type().shown() + "`, which is a second thread at best")
              .note(
                  "its process calls run() in a thread of its own; one that it starts is neither"
                      + " seen to crash nor stopped")
              .help(
                  "return a Runnable, which gets a thread of its own, or give the work to a"
                      + " TaskSupervisor"));
    } else if (nature.above().contains(FUTURE)) {
      findings.add(
          task(
              child,
              name + "`" + worker.type().shown() + "`, which runs outside of its process",
              "the supervisor neither sees it fail, nor can it stop or restart it"));
    } else if (nature.above().contains(CALLABLE) && nature.handlers().isEmpty() && !nature.loop()) {
      findings.add(
          task(
              child,
              name + "`Callable`, whose call() nobody calls",
              "a child handles messages, or has a run() of its own; neither has a result"));
    } else if (nature.loop()
        && child.restart().equals("TEMPORARY")
        && !supervisor.mayEndWith(child)) {
      findings.add(
          task(
                  child,
                  name + "task: it runs once, and is never restarted",
                  "nobody waits for its result, and when it has ended its place stays empty")
              .help("or write `restart = Restart.TRANSIENT`, if a crash means another attempt"));
    }
  }

  private static Finding task(ChildMethod child, String headline, String note) {
    return Finding.of(RuleId.ESP059, child.origin(), headline)
        .note(note)
        .help(
            "declare `@Child TaskSupervisor tasks();`, and start the work with `tasks.async(...)`,"
                + " or with `tasks.startChild(...)` if nobody waits for it");
  }
}
