package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * ESP067: workers that have nothing to do with each other do not all share one intensity. Few
 * workers may, and so may some that stand beside one large group.
 */
final class TreeNotFlat implements Rule {

  private static final int MANY_WORKERS = 7;
  private static final int FEW_GROUPS = 2;
  private static final int FEW_OTHERS = 3; // than those of the largest group

  @Override
  public Set<RuleId> after() {
    return Set.of(RuleId.ESP006, RuleId.ESP011, RuleId.ESP013, RuleId.ESP015);
  }

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    if (!supervisor.flags().strategyName().equals("ONE_FOR_ONE")
        || supervisor.children().stream().filter(TreeNotFlat::isWorker).count() <= MANY_WORKERS) {
      return;
    }
    List<List<ChildMethod>> groups =
        Groups.of(supervisor).stream()
            .map(group -> group.stream().filter(TreeNotFlat::isWorker).toList())
            .filter(group -> !group.isEmpty())
            .toList();
    int workers = groups.stream().mapToInt(List::size).sum();
    int largest = groups.stream().mapToInt(List::size).max().orElse(0);
    if (groups.size() > FEW_GROUPS && workers - largest > FEW_OTHERS) {
      findings.add(finding(supervisor, groups, workers));
    }
  }

  /** Whether it is a worker whose crashes count here. */
  private static boolean isWorker(ChildMethod child) {
    return child.product() instanceof Product.Worker && !child.restart().equals("TEMPORARY");
  }

  private static Finding finding(
      SupervisorModel supervisor, List<List<ChildMethod>> groups, int workers) {
    String name = supervisor.declaration().id().simple();
    return Finding.of(
            RuleId.ESP067,
            supervisor.flags().origin(),
            "supervisor `"
                + name
                + "` has "
                + workers
                + " workers in "
                + groups.size()
                + " groups that have nothing to do with each other")
        .note(
            "they share "
                + supervisor.flags().intensity().shown()
                + ": when one group is in trouble, all the others end with it")
        .help(help(groups));
  }

  private static String help(List<List<ChildMethod>> groups) {
    String several =
        groups.stream()
            .filter(group -> group.size() > 1)
            .sorted(Comparator.comparingInt((List<ChildMethod> group) -> -group.size()))
            .map(Listing::names)
            .collect(Collectors.joining("; "));
    return several.isEmpty()
        ? "put those that serve one purpose together into a supervisor of their own, which is a"
            + " child of this one"
        : "make each group a child that is a supervisor of its own: " + several;
  }
}
