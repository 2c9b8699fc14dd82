package dev.espalier.processor.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Partitioning;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.Supply;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.plan.TreePlan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Renders what a tree says of a partition supervisor and its partitions; part of ChildRenderer. */
final class PartitionRenderer {

  private PartitionRenderer() {}

  // supervisor(
  //     "counters",
  //     siblings -> PartitionSupervisorSpec.named("counters",
  //             partition -> countersPartition(partition, siblings, limits))
  //         .partitions(8)
  //         .strategy(Strategy.ONE_FOR_ONE)
  //         .intensity(3, 5))
  static CodeBlock supervisor(TreePlan.Child child, TreePlan.Partitions partitions) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("supervisor($>$>\n$S,", child.id());
    code.add(
        "\n$L -> $T.named($S,$>$>$W$L -> $L($L))",
        child.scope().siblings(),
        JavaTypes.runtime("PartitionSupervisorSpec"),
        child.id(),
        child.scope().partition(),
        partitions.each().specMethod(),
        Text.joined(names(child)));
    if (partitions.number() != Partitioning.PER_PROCESSOR) {
      code.add("\n.partitions($L)", Text.number(partitions.number()));
    }
    code.add("\n.strategy($T.$L)", JavaTypes.annotations("Strategy"), partitions.strategy());
    code.add(
        "\n.intensity($L, $L))$<$<$<$<",
        Text.number(partitions.maxRestarts()),
        Text.number(partitions.maxSeconds()));
    return code.build();
  }

  // private static ChildSpec countersPartition(int partition, Siblings siblings, Limits limits) {
  //   return ChildSpec.worker(
  //           "Counter",
  //           CounterRef.LIFECYCLE,
  //           start -> new Counter(partition, LogRef.of(siblings.sibling("log")), limits))
  //       .restart(Restart.PERMANENT)
  //       .shutdown(5_000);
  // }
  static MethodSpec each(TreePlan.Child child) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(child.specMethod())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(JavaTypes.runtime("ChildSpec"));
    if (usesNumber(child)) {
      method.addParameter(int.class, child.scope().partition());
    }
    if (ChildRenderer.usesSiblings(child)) {
      method.addParameter(JavaTypes.runtime("Siblings"), child.scope().siblings());
    }
    for (Parameter input : child.specInputs()) {
      method.addParameter(JavaTypes.of(input.type()), input.name());
    }
    return method.addCode(ChildRenderer.body(child, null)).build();
  }

  private static List<CodeBlock> names(TreePlan.Child child) {
    List<CodeBlock> names = new ArrayList<>();
    if (usesNumber(child)) {
      names.add(CodeBlock.of("$L", child.scope().partition()));
    }
    if (ChildRenderer.usesSiblings(child)) {
      names.add(CodeBlock.of("$L", child.scope().siblings()));
    }
    child.specInputs().forEach(input -> names.add(CodeBlock.of("$L", input.name())));
    return names;
  }

  private static boolean usesNumber(TreePlan.Child child) {
    return child.supplies().stream().anyMatch(Supply.PartitionNumber.class::isInstance);
  }

  // PartitionSupervisorRef.of(place.process("counters"), CounterRef::of)
  // PartitionSupervisorRef.ofTrees(place.process("shops"), ShopTree::of)
  static CodeBlock reference(Product template, TypeRef type, String places, String id) {
    TypeRef each = type instanceof TypeRef.Named ref ? ref.arguments().get(0) : type;
    CodeBlock place = CodeBlock.of("$L.process($S)", places, id);
    if (template instanceof Product.Supervisor) {
      return call(CodeBlock.of("ofTrees"), place, CodeBlock.of("$T::of", ChildRenderer.raw(each)));
    }
    if (each.bare().equals(TypeRef.Named.of(RuntimeTypes.PROCESS_REF))) {
      return call(CodeBlock.of("of"), place, CodeBlock.of("ref -> ref"));
    }
    CodeBlock of = CodeBlock.of("$T::of", ChildRenderer.raw(each));
    return template instanceof Product.Worker worker && !tellsWorker(worker)
        ? call(
            CodeBlock.of("<$T, $T>of", JavaTypes.of(worker.type()), JavaTypes.of(each)), place, of)
        : call(CodeBlock.of("of"), place, of);
  }

  /**
   * Whether a reference to {@code of} tells the class of the worker, as one to a method of a raw
   * type or to one of several methods does not.
   */
  private static boolean tellsWorker(Product.Worker worker) {
    return !worker.overloadsOf() && worker.type().arguments().isEmpty();
  }

  private static CodeBlock call(CodeBlock method, CodeBlock place, CodeBlock function) {
    return CodeBlock.of(
        "$T.$L($L,$W$L)", JavaTypes.runtime("PartitionSupervisorRef"), method, place, function);
  }
}
