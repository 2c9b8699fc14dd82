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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    Dependents dependents = new Dependents(supervisor);
    Map<ChildMethod, List<Dependents.Dependent>> leftBehind = new LinkedHashMap<>();
    for (ChildMethod child : supervisor.children()) {
      List<Dependents.Dependent> left =
          dependents.of(child).stream()
              .filter(dependent -> forgets(child, dependent))
              .filter(RestartedWithDependencies::isLeftBehind)
              .toList();
      if (!left.isEmpty()) {
        leftBehind.put(child, left);
      }
    }
    if (leftBehind.size() == 1) {
      leftBehind.forEach((child, left) -> findings.add(finding(supervisor, child, left)));
    } else if (!leftBehind.isEmpty()) {
      findings.add(finding(supervisor, leftBehind)); // one strategy is at fault, however many pay
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
      boolean asked =
          nature.has(Handler.Kind.CALL)
              && dependent.nature().conduct().mayAsk(worker.declaration().id());
      boolean answers = asked || nature.refs().contains(ref); // by what it sends
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
    String name = "`" + child.name() + "`";
    String siblings =
        left.stream()
            .map(dependent -> "`" + dependent.path().get(0) + "`")
            .distinct()
            .collect(Collectors.joining(", "));
    Finding finding =
        Finding.of(
                RuleId.ESP055,
                supervisor.flags().strategy().origin(),
                Dependents.depend(left, child)
                    + " and "
                    + (left.size() == 1 ? "has" : "have")
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
    return withWatching(finding, left);
  }

  private static Finding finding(
      SupervisorModel supervisor, Map<ChildMethod, List<Dependents.Dependent>> leftBehind) {
    Finding finding =
        Finding.of(
            RuleId.ESP055,
            supervisor.flags().strategy().origin(),
            "ONE_FOR_ONE restarts "
                + Listing.names(List.copyOf(leftBehind.keySet()))
                + " of `"
                + supervisor.declaration().id().simple()
                + "` alone, but children that have state depend on them");
    for (Map.Entry<ChildMethod, List<Dependents.Dependent>> each : leftBehind.entrySet()) {
      finding =
          finding.note(
              Dependents.depend(each.getValue(), each.getKey())
                  + ": "
                  + fields(each.getValue())
                  + " may still hold what was true of the old one");
    }
    finding =
        finding
            .help(
                "write `strategy = Strategy.REST_FOR_ONE`, which restarts what starts after the one"
                    + " that has crashed as well")
            .help(
                "or declare those that belong together in a supervisor of their own with that"
                    + " strategy");
    return withWatching(finding, leftBehind.values().stream().flatMap(List::stream).toList());
  }

  private static Finding withWatching(Finding finding, List<Dependents.Dependent> left) {
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
