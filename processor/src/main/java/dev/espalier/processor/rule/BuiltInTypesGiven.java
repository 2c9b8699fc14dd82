package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.TypeRef;
import org.jspecify.annotations.Nullable;

/** ESP036: a built-in child says of which types its contents are. */
final class BuiltInTypesGiven implements Rule {

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    for (ChildMethod child : supervisor.children()) {
      if (child.product().made() instanceof Product.BuiltIn builtIn
          && !(builtIn instanceof Product.BuiltIn.Tasks) // which have no such types
          && PartitionsAllowed.allows(child)) {
        String problem = problem(builtIn);
        if (problem != null) {
          findings.add(finding(child, builtIn, problem));
        }
      }
    }
  }

  private static @Nullable String problem(Product.BuiltIn builtIn) {
    String shown = "`" + builtIn.type().shown() + "`";
    if (builtIn.type().arguments().isEmpty()) {
      return shown + " without type arguments";
    }
    for (TypeRef argument : builtIn.type().arguments()) {
      if (argument instanceof TypeRef.Wildcard) {
        return shown + ", which leaves open what `" + argument.shown() + "` is";
      }
      if (argument.bare().equals(RuntimeTypes.VOID)) {
        return shown + ", and there is no value of type `Void`";
      }
    }
    return null;
  }

  private static Finding finding(ChildMethod child, Product.BuiltIn builtIn, String problem) {
    return Finding.of(
            RuleId.ESP036, child.origin(), "child method `" + child.name() + "` returns " + problem)
        .note("the tree's accessor has these types, and siblings are wired by them")
        .help(
            builtIn instanceof Product.BuiltIn.State
                ? "write the type of its state, as in `Agent<String>`"
                : "write the types of its keys and values, as in `"
                    + builtIn.type().id().simple()
                    + "<String, Integer>`");
  }
}
