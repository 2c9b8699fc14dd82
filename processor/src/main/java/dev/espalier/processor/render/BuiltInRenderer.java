package dev.espalier.processor.render;

import com.palantir.javapoet.CodeBlock;
import dev.espalier.processor.plan.TreePlan;
import org.jspecify.annotations.Nullable;

/** Renders how a tree starts the children that the runtime has ready; part of ChildRenderer. */
final class BuiltInRenderer {

  private BuiltInRenderer() {}

  /** How a built-in child is started, after {@code ChildSpec.}. */
  static CodeBlock started(
      TreePlan.Child child, TreePlan.BuiltIn builtIn, TreePlan.@Nullable Factories factories) {
    if (builtIn.limits() != null) {
      return limitedTasks(child, builtIn.limits());
    }
    CodeBlock arguments = Text.joined(ChildRenderer.arguments(child));
    if (factories != null) {
      CodeBlock made = CodeBlock.of("$L.$L($L)", factories.variable(), child.name(), arguments);
      return startFunction(child, builtIn, made);
    }
    return child.supplies().isEmpty()
        ? ready(child, builtIn)
        : startFunction(
            child, builtIn, CodeBlock.of("$T.starting($L)", JavaTypes.runtime("Agent"), arguments));
  }

  // registry("games")
  private static CodeBlock ready(TreePlan.Child child, TreePlan.BuiltIn builtIn) {
    return CodeBlock.of("$L($S)", builtIn.method(), child.id());
  }

  // agent(
  //     "settings",
  //     start -> Agent.starting(settings))
  private static CodeBlock startFunction(
      TreePlan.Child child, TreePlan.BuiltIn builtIn, CodeBlock made) {
    return CodeBlock.of(
        "$L($>$>\n$S,\n$L -> $L)$<$<", builtIn.method(), child.id(), child.scope().start(), made);
  }

  // supervisor(
  //     "imports",
  //     siblings -> DynamicSupervisorSpec.named("imports")
  //         .intensity(10, 60)
  //         .maxChildren(100))
  private static CodeBlock limitedTasks(TreePlan.Child child, TreePlan.Limits limits) {
    return CodeBlock.of(
        "supervisor($>$>\n$S,\nsiblings -> $L)$<$<", child.id(), limited(child.id(), limits));
  }

  // DynamicSupervisorSpec.named("imports")
  //     .intensity(10, 60)
  //     .maxChildren(100)
  static CodeBlock limited(String id, TreePlan.Limits limits) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("$T.named($S)$>$>", JavaTypes.runtime("DynamicSupervisorSpec"), id);
    code.add(
        "\n.intensity($L, $L)",
        Text.number(limits.maxRestarts()),
        Text.number(limits.maxSeconds()));
    if (limits.maxChildren() != Integer.MAX_VALUE) {
      code.add("\n.maxChildren($L)", Text.number(limits.maxChildren()));
    }
    return code.add("$<$<").build();
  }
}
