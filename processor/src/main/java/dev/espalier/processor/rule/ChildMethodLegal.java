package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import java.util.List;

/** ESP008: a child method is one that the tree can call or stand for. */
final class ChildMethodLegal implements Rule {

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    supervisor.children().forEach(child -> check(child, findings));
  }

  private static void check(ChildMethod child, Findings findings) {
    for (String modifier : List.of("private", "static", "generic")) {
      if (child.modifiers().contains(modifier)) {
        String help =
            modifier.equals("generic")
                ? "remove the type parameters, and name the types of the child"
                : "remove `" + modifier + "`";
        report(child, "is " + modifier, "the generated tree overrides or calls it", help, findings);
        return;
      }
    }
    if (child.hasBody() && child.modifiers().contains("sealed")) {
      report(
          child,
          "has a body, but its type is sealed",
          "the generated tree has a class below a supervisor with start functions",
          "remove `sealed`",
          findings);
      return;
    }
    if (child.hasBody() && child.modifiers().contains("throwable")) {
      report(
          child,
          "throws more than exceptions",
          "a start that fails does so with an exception",
          "declare `throws Exception`",
          findings);
      return;
    }
    if (child.product() instanceof Product.Dynamic && !child.parameters().isEmpty()) {
      report(
          child,
          "has parameters, but is a dynamic supervisor",
          "what each of its children is given at its start is marked in the constructor of its"
              + " class",
          "remove the parameters, and mark those of the constructor of `"
              + child.result().shown()
              + "` with @Key or @Arg",
          findings);
    } else if (!child.hasBody() && !child.parameters().isEmpty()) {
      report(child, "has parameters but no body", wiredAnyway(child), withBody(child), findings);
    } else if (child.hasBody() && child.isSupervisor()) {
      report(
          child,
          "makes a supervisor in a body",
          "a supervisor is started from its declaration, not from an object",
          child.product() instanceof Product.BuiltIn
              ? "make the method abstract; limits are said by @DynamicSupervisor"
              : "make the method abstract",
          findings);
    }
  }

  private static String wiredAnyway(ChildMethod child) {
    if (child.product().made() instanceof Product.BuiltIn.State) {
      return "the first state of an agent is an input of the tree, called like the method";
    }
    return child.product().made() instanceof Product.BuiltIn builtIn
        ? "a " + builtIn.word() + " needs nothing to start"
        : "the parameters of its class's constructor are wired by themselves";
  }

  private static String withBody(ChildMethod child) {
    if (child.isSupervisor()) {
      return "remove the parameters";
    }
    return "remove the parameters, or give the method a body that "
        + (child.product() instanceof Product.BuiltIn builtIn
            ? "returns `" + builtIn.type().id().simple() + ".starting(...)`"
            : "makes the child");
  }

  private static void report(
      ChildMethod child, String what, String why, String help, Findings findings) {
    findings.add(
        Finding.of(RuleId.ESP008, child.origin(), "child method `" + child.name() + "` " + what)
            .note(why)
            .help(help));
  }
}
