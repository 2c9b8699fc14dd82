package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ChildSettings;
import dev.espalier.processor.model.Constructor;
import dev.espalier.processor.model.Constructors;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.Setting;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.Wait;
import dev.espalier.processor.model.WorkerModel;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** ESP078: a call, cast or start that promises not to block does not. */
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
    ChildSettings settings = worker.settings();
    if (settings != null && settings.inlineStart().or(false)) {
      String home = worker.declaration().id().packageName();
      Arrays.stream(Constructor.Use.values())
          .map(use -> Constructors.choose(worker.constructors(), home, home, use))
          .filter(Objects::nonNull)
          .distinct()
          .forEach(constructor -> start(settings.inlineStart(), constructor.startWait(), findings));
    }
  }

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    String home = supervisor.declaration().id().packageName();
    for (ChildMethod child : supervisor.children()) {
      Setting<Boolean> written = child.settings().inlineStart();
      if (written.or(false) && child.hasBody()) {
        start(written, child.startWait(), findings);
      } else if (written.or(false)
          && child.product() instanceof Product.Worker worker
          && !promises(worker)) {
        String own = worker.declaration().id().packageName();
        Constructor constructor =
            Constructors.choose(worker.constructors(), own, home, Constructor.Use.CHILD);
        start(written, constructor == null ? null : constructor.startWait(), findings);
      }
    }
  }

  /** Whether the class does so itself, and is told. */
  private static boolean promises(Product.Worker worker) {
    return worker.settings() != null && worker.settings().inlineStart().or(false);
  }

  private static void start(Setting<Boolean> promise, @Nullable Wait wait, Findings findings) {
    if (wait != null) {
      findings.add(
          Finding.of(
                  RuleId.ESP078,
                  promise.origin(),
                  "inline start `" + wait.entry() + "` may block: `" + wait.shown() + "`")
              .note(
                  wait.call()
                      ? "who is called may be waiting for whoever starts the child, in whose thread"
                          + " this runs; nor can the supervisor do anything else meanwhile"
                      : "whoever starts the child does so in its own thread and cannot leave it,"
                          + " and the supervisor can neither do anything else meanwhile nor cut"
                          + " it off")
              .help("remove inlineStart: then it runs in a thread of the process")
              .help("or do that after the start, with `self.continueWith(...)` or in a message"));
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
