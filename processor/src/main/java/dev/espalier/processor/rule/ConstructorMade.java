package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import java.util.Set;
import java.util.TreeSet;

/** ESP039: Lombok has made the constructor that the class of a child asks it for. */
final class ConstructorMade implements Rule {

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    Set<String> reported = new TreeSet<>();
    for (ChildMethod child : supervisor.children()) {
      if (child.product().made() instanceof Product.Unfinished unfinished
          && reported.add(unfinished.declaration().id().qualified())) {
        String name = unfinished.declaration().id().simple();
        findings.add(
            Finding.of(
                    RuleId.ESP039,
                    child.origin(),
                    "child `"
                        + child.name()
                        + "`: the constructor of `"
                        + name
                        + "` is up to Lombok's @"
                        + unfinished.annotation()
                        + ", but Lombok does not run")
                .note(
                    "once one processor is named, the compiler looks for others nowhere else, so"
                        + " Lombok has to be named, too")
                .help(
                    "put `org.projectlombok:lombok` on the processor path, before"
                        + " `espalier-processor`")
                .help("or write the constructor of `" + name + "` yourself"));
      }
    }
  }
}
