package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * ESP068: supervisors are not stacked without need. A tree that is too deep is so for each
 * supervisor at its top; the lowest of these tells it, and no other.
 */
final class TreeNotDeep implements Rule {

  private static final int MOST_LEVELS = 5;
  private static final int MOST_LONELY = 2;

  @Override
  public Set<RuleId> after() {
    return Set.of(RuleId.ESP006, RuleId.ESP014);
  }

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    List<String> lonely = lonely(supervisor);
    if (lonely.size() > MOST_LONELY + 1) {
      return; // the one below tells it
    }
    if (lonely.size() > MOST_LONELY) {
      findings.add(
          Finding.of(
                  RuleId.ESP068,
                  supervisor.flags().origin(),
                  lonely.size()
                      + " supervisors in a row have a single child each: `"
                      + String.join("/", lonely)
                      + "`")
              .note(
                  "each restarts the next one as a whole, so a crash takes the way of three"
                      + " intensities before anybody else hears of it")
              .help("declare the child of the last one in the first, and leave the others out"));
      return;
    }
    List<String> deepest = deepest(supervisor);
    if (deepest.size() == MOST_LEVELS + 1) {
      findings.add(
          Finding.of(
                  RuleId.ESP068,
                  supervisor.flags().origin(),
                  "supervisors are "
                      + deepest.size()
                      + " levels deep: `"
                      + String.join("/", deepest)
                      + "`")
              .note(
                  "a crash that goes on has to exceed the intensity of each level before it reaches"
                      + " this one")
              .help("declare the children of a level that adds nothing in the one above it"));
    }
  }

  /** The supervisors from here down that have one child, which is the next of them. */
  private static List<String> lonely(SupervisorModel top) {
    List<String> path = new ArrayList<>();
    SupervisorModel next = top;
    String name = top.declaration().id().simple();
    while (next != null && next.children().size() == 1) {
      path.add(name);
      ChildMethod only = next.children().get(0);
      name = only.name();
      next = only.product() instanceof Product.Supervisor nested ? nested.nested() : null;
    }
    return path;
  }

  /** The longest way down through supervisors. */
  private static List<String> deepest(SupervisorModel top) {
    return path(top.declaration().id().simple(), top);
  }

  private static List<String> path(String name, SupervisorModel supervisor) {
    List<String> longest = List.of();
    for (ChildMethod child : supervisor.children()) {
      List<String> below = path(child);
      longest = below.size() > longest.size() ? below : longest;
    }
    List<String> path = new ArrayList<>();
    path.add(name);
    path.addAll(longest);
    return path;
  }

  private static List<String> path(ChildMethod child) {
    if (child.product() instanceof Product.Supervisor nested) {
      return path(child.name(), nested.nested());
    }
    if (child.product() instanceof Product.Partitioned partitioned) {
      List<String> path = new ArrayList<>();
      path.add(child.name());
      if (partitioned.template() instanceof Product.Supervisor nested) {
        path.addAll(path("*", nested.nested()));
      }
      return path;
    }
    return child.isSupervisor() && !(child.product() instanceof Product.Cycle)
        ? List.of(child.name())
        : List.of();
  }
}
