package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;

/** ESP034: the class of a dynamic supervisor's children says what is given at a start. */
final class TemplateTakesArguments implements Rule {

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    for (ChildMethod child : supervisor.children()) {
      if (child.product() instanceof Product.Dynamic dynamic
          && !dynamic.template().declaration().isAbstract()
          && !dynamic.template().hasAccessor()) {
        String type = dynamic.template().declaration().id().simple();
        findings.add(
            Finding.of(
                    RuleId.ESP034,
                    child.origin(),
                    "dynamic supervisor `"
                        + child.name()
                        + "`: the constructor of `"
                        + type
                        + "` has no @Key and no @Arg")
                .note(
                    "what is marked becomes the parameters of start(...); only a class that marks"
                        + " something has that accessor")
                .help(
                    "mark what a child is found by, as in `"
                        + type
                        + "(@Key String name)`, or what else it is given, with @Arg"));
      }
    }
  }
}
