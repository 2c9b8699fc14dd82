package dev.espalier.processor.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Supply;
import dev.espalier.processor.plan.TreePlan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Renders what a tree says of a dynamic supervisor and its children; part of ChildRenderer. */
final class DynamicChildRenderer {

  private DynamicChildRenderer() {}

  // supervisor(
  //     "books",
  //     siblings -> DynamicSupervisorSpec.named("books")
  //         .intensity(3, 5)
  //         .maxChildren(10_000)
  //         .template((OrderBookDynamicSupervisor.Arguments arguments) ->
  //             booksChild(arguments, siblings)))
  static CodeBlock supervisor(TreePlan.Child child, TreePlan.Template template) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("supervisor($>$>\n$S,", child.id());
    code.add("\n$L -> ", child.scope().siblings());
    code.add("$L$>$>", BuiltInRenderer.limited(child.id(), template.limits()));
    code.add(
        "\n.template(($T $L) ->$>$>\n$L($L))$<$<$<$<)$<$<",
        JavaTypes.of(template.arguments()),
        template.argumentsVariable(),
        template.method(),
        Text.joined(names(child, template)));
    return code.build();
  }

  // private static ChildSpec booksChild(
  //     OrderBookDynamicSupervisor.Arguments arguments, Siblings siblings, Limits limits) {
  //   return ChildSpec.worker(
  //           "OrderBook",
  //           OrderBookRef.LIFECYCLE,
  //           start -> new OrderBook(arguments.symbol(), limits))
  //       .key(arguments.symbol())
  //       .restart(Restart.TRANSIENT)
  //       .shutdown(5_000);
  // }
  static MethodSpec child(TreePlan.Child child, TreePlan.Template template) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(template.method())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(JavaTypes.runtime("ChildSpec"))
            .addParameter(JavaTypes.of(template.arguments()), template.argumentsVariable());
    if (ChildRenderer.usesSiblings(child)) {
      method.addParameter(JavaTypes.runtime("Siblings"), child.scope().siblings());
    }
    for (Parameter input : child.specInputs()) {
      method.addParameter(JavaTypes.of(input.type()), input.name());
    }
    List<CodeBlock> arguments = new ArrayList<>();
    child.supplies().forEach(supply -> arguments.add(argument(supply, child, template)));
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("return $T$>$>.worker(", JavaTypes.runtime("ChildSpec"));
    code.add(
        "$>$>\n$S,\n$L,\n$L -> new $T($L))$<$<",
        template.id(),
        ChildRenderer.lifecycle(template.ref()),
        child.scope().start(),
        JavaTypes.of(template.worker()),
        Text.joined(arguments));
    if (template.key() != null) {
      code.add("\n.key($L.$L())", template.argumentsVariable(), template.key());
    }
    code.add(ChildRenderer.settings(template.restart(), template.shutdown()));
    code.add(ChildRenderer.promise(template.inlineStart()));
    return method.addCode(code.add(";$<$<\n").build()).build();
  }

  private static List<CodeBlock> names(TreePlan.Child child, TreePlan.Template template) {
    List<CodeBlock> names = new ArrayList<>();
    names.add(CodeBlock.of("$L", template.argumentsVariable()));
    if (ChildRenderer.usesSiblings(child)) {
      names.add(CodeBlock.of("$L", child.scope().siblings()));
    }
    child.specInputs().forEach(input -> names.add(CodeBlock.of("$L", input.name())));
    return names;
  }

  private static CodeBlock argument(
      Supply supply, TreePlan.Child child, TreePlan.Template template) {
    return supply instanceof Supply.Argument argument
        ? CodeBlock.of("$L.$L()", template.argumentsVariable(), argument.parameter().name())
        : ChildRenderer.argument(supply, child.scope());
  }
}
