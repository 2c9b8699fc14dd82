package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.SupervisorModel;
import java.util.Map;
import java.util.TreeMap;

/** ESP006: no two children have one id or one method name. */
final class ChildrenDistinct implements Rule {

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    Map<String, ChildMethod> ids = new TreeMap<>();
    Map<String, ChildMethod> names = new TreeMap<>();
    for (ChildMethod child : supervisor.children()) {
      ChildMethod sameId = ids.putIfAbsent(child.id(), child);
      ChildMethod sameName = names.putIfAbsent(child.name(), child);
      if (sameId != null) {
        boolean written = child.settings().id().written();
        findings.add(
            Finding.of(
                    RuleId.ESP006,
                    written ? child.settings().id().origin() : child.origin(),
                    "children `"
                        + sameId.name()
                        + "` and `"
                        + child.name()
                        + "` have the same id `"
                        + child.id()
                        + "`")
                .note("a supervisor finds, restarts and stops its children by their ids")
                .help(
                    "give one of them another id, as in `@Child(id = \""
                        + child.id()
                        + "2\")`,"
                        + " or another method name"));
      } else if (sameName != null) {
        findings.add(
            Finding.of(
                    RuleId.ESP006,
                    child.origin(),
                    "two children are declared by methods called `" + child.name() + "`")
                .note("the tree has one accessor for each child, named like its method")
                .help("rename one of the methods"));
      }
    }
  }
}
