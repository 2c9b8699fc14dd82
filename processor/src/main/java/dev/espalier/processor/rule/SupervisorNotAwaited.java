package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.Ask;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.WorkerModel;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * ESP073: a child that starts or ends asks nothing of the supervisor that waits for just that.
 * Between start and end it may.
 */
final class SupervisorNotAwaited implements Rule {

  @Override
  public void check(WorkerModel worker, Findings findings) {
    Set<String> reported = new HashSet<>();
    for (Ask ask : worker.nature().conduct().asks()) {
      if (ask.target() instanceof Ask.Target.OwnSupervisor
          && ask.moment() != Ask.Moment.MESSAGE
          && reported.add(ask.moment() + ask.path().get(ask.path().size() - 1) + ask.message())) {
        findings.add(
            finding(
                Finding.of(
                    RuleId.ESP073,
                    ask.origin(),
                    "`"
                        + worker.declaration().id().simple()
                        + "` asks its own supervisor while it "
                        + (ask.moment() == Ask.Moment.START ? "starts" : "ends")
                        + ": `"
                        + ask.shown()
                        + "`"),
                ask.moment()));
      }
    }
  }

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    for (ChildMethod child : supervisor.children()) {
      Ask ask = ofTree(supervisor.declaration().id(), child);
      if (ask != null) {
        findings.add(
            finding(
                Finding.of(
                    RuleId.ESP073,
                    child.origin(),
                    "child `"
                        + child.name()
                        + "` asks the supervisor above it while it ends: `"
                        + ask.shown()
                        + "`"),
                ask.moment()));
      }
    }
  }

  /** A constructor cannot have the tree above it, which is not there yet. */
  private static @Nullable Ask ofTree(ClassId supervisor, ChildMethod child) {
    if (child.product().made() instanceof Product.Worker worker) {
      return worker.nature().conduct().asks().stream()
          .filter(ask ->
              ask.moment() == Ask.Moment.END
                  && ask.target().equals(new Ask.Target.Tree(supervisor))
                  && !ask.origin().silences(RuleId.ESP073.name()))
          .findFirst()
          .orElse(null);
    }
    if (child.product().made() instanceof Product.Supervisor nested) {
      for (ChildMethod below : nested.nested().children()) {
        Ask ask = ofTree(supervisor, below);
        if (ask != null) {
          return ask;
        }
      }
    }
    return null;
  }

  private static Finding finding(Finding finding, Ask.Moment moment) {
    return moment == Ask.Moment.START
        ? finding
            .note(
                "the supervisor waits for this very start before it answers anybody; the request is"
                    + " refused, and the start fails")
            .help("ask in an @AfterStart method, which runs when the start is done")
        : finding
            .note(
                "the supervisor that stops it waits for this very end before it answers; when the"
                    + " shutdown time of the child is over, it is killed")
            .help("leave that to somebody who monitors it: `self.monitor(...)` and @OnDown");
  }
}
