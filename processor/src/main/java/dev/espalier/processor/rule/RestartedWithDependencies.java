package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.Nature;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import java.util.List;
import java.util.stream.Collectors;

/**
 * ESP055: a child that remembers something is restarted with the sibling it depends on, which
 * begins again with nothing.
 */
final class RestartedWithDependencies implements Rule {

  private static final int SHOWN = 3;

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    if (findings.hasErrors() || !supervisor.flags().strategyName().equals("ONE_FOR_ONE")) {
      return; // those who get a ref start later, so the other two strategies restart them
    }
    for (ChildMethod child : supervisor.children()) {
      List<Dependents.Dependent> left =
          Dependents.of(supervisor, child).stream()
              .filter(dependent -> forgets(child, dependent))
              .filter(RestartedWithDependencies::isLeftBehind)
              .toList();
      if (!left.isEmpty()) {
        findings.add(finding(supervisor, child, left));
      }
    }
  }

  /** Whether a restart of a child takes away what one that has its ref may have learnt from it. */
  private static boolean forgets(ChildMethod child, Dependents.Dependent dependent) {
    if (child.restart().equals("TEMPORARY")) {
      return false; // never restarted
    }
    if (child.product() instanceof Product.Worker worker) {
      Nature nature = worker.nature();
      ClassId ref = dependent.worker().declaration().id().ref();
      boolean answers = nature.has(Handler.Kind.CALL) || nature.refs().contains(ref);
      return nature.source() && answers && !Memory.of(nature).isEmpty();
    }
    return child.product() instanceof Product.BuiltIn.State;
  }

  private static boolean isLeftBehind(Dependents.Dependent dependent) {
    return dependent.nature().source()
        && !dependent.hearsOfEnds()
        && !dependent.nature().has(Handler.Kind.EVERY) // asks again before long
        && !dependent.isTemporary()
        && !Memory.of(dependent.nature()).isEmpty();
  }

  private static Finding finding(
      SupervisorModel supervisor, ChildMethod child, List<Dependents.Dependent> left) {
    boolean one = left.size() == 1;
    String name = "`" + child.name() + "`";
    String names =
        left.stream().map(Dependents.Dependent::shown).collect(Collectors.joining(" and "));
    String siblings =
        left.stream()
            .map(dependent -> "`" + dependent.path().get(0) + "`")
            .distinct()
            .collect(Collectors.joining(", "));
    Finding finding =
        Finding.of(
                RuleId.ESP055,
                supervisor.flags().strategy().origin(),
                (one ? "child " : "children ")
                    + names
                    + (one ? " depends on " : " depend on ")
                    + name
                    + " and "
                    + (one ? "has" : "have")
                    + " state, but ONE_FOR_ONE restarts "
                    + name
                    + " alone")
            .note(
                "the new "
                    + name
                    + " knows nothing of the past; "
                    + fields(left)
                    + " may still hold what was true of the old one")
            .help(
                "write `strategy = Strategy.REST_FOR_ONE`, which restarts what starts after "
                    + name
                    + " as well")
            .help(
                "or declare "
                    + name
                    + ", "
                    + siblings
                    + " in a supervisor of their own with that strategy");
    return left.stream()
        .filter(Dependents.Dependent::couldHear)
        .findFirst()
        .map(some ->
            finding.help(
                "or " + some.watching() + ", and forget what it knows in an @OnDown method"))
        .orElse(finding);
  }

  private static String fields(List<Dependents.Dependent> left) {
    List<String> all =
        left.stream()
            .flatMap(dependent ->
                Memory.of(dependent.nature()).stream()
                    .map(field -> "`" + dependent.type() + "." + field.name() + "`"))
            .distinct()
            .toList();
    String more = all.size() > SHOWN ? " and " + (all.size() - SHOWN) + " more" : "";
    return all.stream().limit(SHOWN).collect(Collectors.joining(", ")) + more;
  }
}
