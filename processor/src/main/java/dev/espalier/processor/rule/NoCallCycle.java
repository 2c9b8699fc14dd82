package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.Ask;
import dev.espalier.processor.model.SupervisorModel;
import java.util.List;
import java.util.Set;

/** ESP072: processes that wait for each other would wait for ever; reported where all are below. */
final class NoCallCycle implements Rule {

  @Override
  public Set<RuleId> after() {
    return Set.of(RuleId.ESP011, RuleId.ESP014); // there is no tree to look at
  }

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    for (List<CallGraph.Wait> cycle : new CallGraph(supervisor).cycles()) {
      CallGraph.Wait wrong = wrong(cycle);
      boolean several = cycle.stream().anyMatch(wait -> wait.from().several());
      Finding finding =
          Finding.of(
                  RuleId.ESP072,
                  wrong.from().below().origin(),
                  who(cycle) + " can wait for each other: " + shown(cycle))
              .note(
                  "a process answers nobody while it waits; if "
                      + (cycle.size() == 2 ? "both" : "all")
                      + " of them wait at the same time, nobody ever answers, until a call times"
                      + " out and its caller crashes"
                      + (several ? "; of the children of a dynamic supervisor one is enough" : ""));
      findings.add(help(finding, wrong));
    }
  }

  private static Finding help(Finding finding, CallGraph.Wait wrong) {
    String name = wrong.from().worker().declaration().id().simple();
    if (wrong.ask().moment() == Ask.Moment.START) {
      return finding.help(
          "let `"
              + name
              + "` ask for `"
              + wrong.request()
              + "` in an @AfterStart method, when nobody waits for its start any more");
    }
    return finding
        .help(
            "let `"
                + name
                + "` not wait for `"
                + wrong.request()
                + "`: make that a @Cast, and have the answer sent back as a @Cast, too")
        .help(
            "or use `"
                + wrong.ask().receiver()
                + ".async()`, and send the result to `"
                + name
                + "` as a @Cast when it comes");
  }

  /**
   * The one to do without: what a child asks while others wait for its start or its end, else the
   * last that goes to something which starts later, as no tree wires it.
   */
  private static CallGraph.Wait wrong(List<CallGraph.Wait> cycle) {
    CallGraph.Wait wrong = cycle.get(0);
    CallGraph.Wait before = cycle.get(cycle.size() - 1);
    for (CallGraph.Wait wait : cycle) {
      if (before.ask().awaited() != null) {
        return wait;
      }
      if (wait.from().order() < wait.to().order()) {
        wrong = wait;
      }
      before = wait;
    }
    return wrong;
  }

  private static String who(List<CallGraph.Wait> cycle) {
    List<String> names =
        cycle.stream().map(wait -> "`" + wait.from().child().name() + "`").toList();
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** One way if each waits while it does what the one before has asked for, else several. */
  private static String shown(List<CallGraph.Wait> cycle) {
    StringBuilder shown = new StringBuilder();
    String reached = "";
    boolean started = false; // or stopped: then that is what it does
    for (CallGraph.Wait wait : cycle) {
      if (started) {
        shown.append(" -> ").append(wait.ask().entry());
      } else if (!wait.entry().equals(reached)) {
        shown.append(shown.isEmpty() ? "`" : "`, `").append(wait.entry());
      }
      shown.append(" -> ").append(wait.request());
      reached = wait.request();
      started = wait.ask().awaited() != null;
    }
    return shown.append('`').toString();
  }
}
