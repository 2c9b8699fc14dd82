package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Constructor;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import java.util.stream.Collectors;

/** ESP033: somebody gives what the constructor of a child marks as given. */
final class ArgumentsGiven implements Rule {

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    for (ChildMethod child : supervisor.children()) {
      if (!(child.product() instanceof Product.Dynamic)
          && child.product().made() instanceof Product.Worker worker
          && !child.hasBody()
          && !worker.constructors().isEmpty()
          && worker.constructors().stream().allMatch(Constructor::isDynamic)) {
        String type = worker.declaration().id().simple();
        findings.add(
            Finding.of(
                    RuleId.ESP033,
                    child.origin(),
                    "child `"
                        + child.name()
                        + "`: nobody gives "
                        + names(worker.constructors().get(0))
                        + " to the constructor of `"
                        + type
                        + "`")
                .note(
                    "@Key and @Arg mark what a child of a dynamic supervisor is given when it is"
                        + " started")
                .help(
                    "annotate `"
                        + child.name()
                        + "` with @DynamicSupervisor and not with "
                        + (child.isSupervisor() ? "@PartitionSupervisor" : "@Child"))
                .help("or remove @Key and @Arg, so that `" + type + "` is wired"));
      }
    }
  }

  private static String names(Constructor constructor) {
    return constructor.arguments().stream()
        .map(parameter -> "`" + parameter.name() + "`")
        .collect(Collectors.joining(", "));
  }
}
