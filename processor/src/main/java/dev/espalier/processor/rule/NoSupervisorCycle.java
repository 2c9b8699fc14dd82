package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** ESP014: no supervisor is below itself. */
final class NoSupervisorCycle implements Rule {

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    ClassId self = supervisor.declaration().id();
    for (ChildMethod child : supervisor.children()) {
      List<ClassId> path = cycle(child.product(), self);
      // every supervisor on the path sees the cycle; the first by name reports it
      boolean first = path != null && path.stream().noneMatch(id -> id.compareTo(self) < 0);
      if (path != null && first) {
        findings.add(
            Finding.of(
                    RuleId.ESP014,
                    child.origin(),
                    "supervisor `" + self.simple() + "` is below itself: " + shown(path))
                .note("each start would start another supervisor, and none would ever finish")
                .help("remove one of these children"));
        return;
      }
    }
  }

  private static String shown(List<ClassId> path) {
    return path.stream().map(id -> "`" + id.simple() + "`").collect(Collectors.joining(" -> "));
  }

  private static @Nullable List<ClassId> cycle(Product product, ClassId start) {
    if (product instanceof Product.Cycle cycle) {
      return cycle.path().get(0).equals(start) ? cycle.path() : null;
    }
    if (product.made() instanceof Product.Supervisor supervisor) {
      for (ChildMethod child : supervisor.nested().children()) {
        List<ClassId> path = cycle(child.product(), start);
        if (path != null) {
          return path;
        }
      }
    }
    return null;
  }
}
