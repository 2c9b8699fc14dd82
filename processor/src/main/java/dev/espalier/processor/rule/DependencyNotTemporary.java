package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import java.util.List;
import java.util.stream.Collectors;

/** ESP057: a child that others depend on is started again when it has ended. */
final class DependencyNotTemporary implements Rule {

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    if (findings.hasErrors()) {
      return;
    }
    for (ChildMethod child : supervisor.children()) {
      if (child.restart().equals("TEMPORARY")
          && isProcess(child)
          && !supervisor.mayEndWith(child)) {
        List<Dependents.Dependent> left =
            Dependents.of(supervisor, child).stream()
                .filter(dependent ->
                    dependent.nature().source()
                        && !dependent.hearsOfEnds()
                        && !dependent.isTemporary())
                .toList();
        if (!left.isEmpty()) {
          findings.add(finding(child, left));
        }
      }
    }
  }

  /** A task ends anyway: ESP059. */
  private static boolean isProcess(ChildMethod child) {
    return child.product() instanceof Product.BuiltIn.State
        || (child.product() instanceof Product.Worker worker && !worker.nature().loop());
  }

  private static Finding finding(ChildMethod child, List<Dependents.Dependent> left) {
    boolean one = left.size() == 1;
    String name = "`" + child.name() + "`";
    Finding finding =
        Finding.of(
                RuleId.ESP057,
                Places.of(child, child.settings().restart()),
                (one ? "child " : "children ")
                    + left.stream()
                        .map(Dependents.Dependent::shown)
                        .collect(Collectors.joining(" and "))
                    + (one ? " depends on " : " depend on ")
                    + name
                    + ", which is TEMPORARY")
            .note(
                "a temporary child is never restarted: after the first crash of "
                    + name
                    + " calls fail with noproc, and casts are lost")
            .help(
                "write `restart = Restart.PERMANENT` at "
                    + name
                    + ", or TRANSIENT if it may end by itself");
    return left.stream()
        .filter(Dependents.Dependent::couldHear)
        .findFirst()
        .map(some ->
            finding.help("or " + some.watching() + ", and do without it in an @OnDown method"))
        .orElse(finding);
  }
}
