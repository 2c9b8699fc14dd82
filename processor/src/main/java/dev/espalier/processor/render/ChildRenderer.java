package dev.espalier.processor.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.Supply;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.plan.FilePlan;
import dev.espalier.processor.plan.TreePlan;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Renders what a tree says of one child; part of {@link TreeRenderer}. */
final class ChildRenderer {

  private final FilePlan file;

  ChildRenderer(FilePlan file) {
    this.file = file;
  }

  // feed = PriceFeedRef.of(place.worker("feed"))
  CodeBlock assignment(TreePlan.Child child, String place) {
    return switch (child.kind()) {
      case REF ->
          CodeBlock.of(
              "$L = $T.of($L.worker($S))", child.field(), raw(child.access()), place, child.id());
      case PROCESS -> CodeBlock.of("$L = $L.process($S)", child.field(), place, child.id());
      case DYNAMIC ->
          CodeBlock.of(
              "$L = $T.of($L.worker($S))", child.field(), raw(child.access()), place, child.id());
      case PARTITIONED ->
          CodeBlock.of(
              "$L = $L",
              child.field(),
              PartitionRenderer.reference(
                  Objects.requireNonNull(child.partitions()).template(),
                  child.access(),
                  place,
                  child.id()));
      case BUILT_IN ->
          CodeBlock.of(
              "$L = $T.of($L.process($S))", child.field(), raw(child.access()), place, child.id());
      case TREE ->
          CodeBlock.of(
              "$L = $T.of($L.supervisor($S))",
              child.field(),
              raw(child.access()),
              place,
              child.id());
    };
  }

  // public PriceFeedRef feed() {
  //   return feed;
  // }
  MethodSpec accessor(TreePlan.Child child) {
    String what =
        switch (child.kind()) {
          case TREE -> "The supervisor";
          case DYNAMIC -> "The dynamic supervisor";
          case REF, PROCESS -> "The child";
          case PARTITIONED -> "The partition supervisor";
          case BUILT_IN -> "The " + (child.builtIn() == null ? "child" : child.builtIn().word());
        };
    String result =
        switch (child.kind()) {
          case TREE -> "the tree below it, valid across restarts";
          case DYNAMIC -> "what starts and finds its children, valid across restarts";
          case REF, PROCESS -> "its ref, valid across restarts";
          case PARTITIONED -> "what finds its partitions, valid across restarts";
          case BUILT_IN -> "what addresses it, valid across restarts";
        };
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(child.name())
            .addJavadoc("$L $L.\n\n", what, Text.code(child.id()))
            .addJavadoc("@return $L\n", result)
            .addModifiers(SourceFile.visible(file))
            .returns(JavaTypes.of(child.access()));
    return SourceFile.body(file, method, CodeBlock.of("return $L;\n", child.field()));
  }

  // private static ChildSpec feedSpec(ExchangeConfig config) {
  //   return ChildSpec.worker("feed", PriceFeedRef.LIFECYCLE, start -> ...)
  //       .restart(Restart.TRANSIENT)
  //       .shutdown(10_000);
  // }
  MethodSpec spec(TreePlan.Child child, TreePlan.@Nullable Factories factories) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(child.specMethod())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(JavaTypes.runtime("ChildSpec"));
    if (factories != null) {
      method.addParameter(JavaTypes.of(factories.type()), factories.variable());
    }
    for (Parameter input : child.specInputs()) {
      method.addParameter(JavaTypes.of(input.type()), input.name());
    }
    return method.addCode(body(child, factories)).build();
  }

  /** The specification of a child, as what a method returns. */
  static CodeBlock body(TreePlan.Child child, TreePlan.@Nullable Factories factories) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("return $T$>$>.$L", JavaTypes.runtime("ChildSpec"), started(child, factories));
    code.add(settings(child.restart(), child.shutdown()));
    if (child.significant()) {
      code.add("\n.significant(true)");
    }
    code.add(promise(child.inlineStart()));
    return code.add(";$<$<\n").build();
  }

  // .restart(Restart.TRANSIENT)
  // .shutdown(10_000)
  static CodeBlock settings(String restart, int shutdown) {
    return CodeBlock.of(
        "\n.restart($T.$L)\n.shutdown($L)",
        JavaTypes.annotations("Restart"),
        restart,
        Text.millis(shutdown));
  }

  // .inlineStart(true)
  static CodeBlock promise(boolean inlineStart) {
    return CodeBlock.of(inlineStart ? "\n.inlineStart(true)" : "");
  }

  // worker(
  //     "risk",
  //     RiskEngineRef.LIFECYCLE,
  //     start -> new RiskEngine(PriceFeedRef.of(start.sibling("feed")), limits))
  private static CodeBlock started(TreePlan.Child child, TreePlan.@Nullable Factories factories) {
    if (child.template() != null) {
      return DynamicChildRenderer.supervisor(child, child.template());
    }
    if (child.partitions() != null) {
      return PartitionRenderer.supervisor(child, child.partitions());
    }
    if (child.builtIn() != null) {
      return BuiltInRenderer.started(child, child.builtIn(), factories);
    }
    CodeBlock arguments = Text.joined(arguments(child));
    CodeBlock made =
        child.kind() == TreePlan.Kind.TREE
            ? CodeBlock.of("$T.spec($L)", JavaTypes.of(child.type()), arguments)
            : factories != null
                ? CodeBlock.of("$L.$L($L)", factories.variable(), child.name(), arguments)
                : CodeBlock.of("new $T($L)", JavaTypes.of(child.type()), arguments);
    String verb = child.kind() == TreePlan.Kind.TREE ? "supervisor" : "worker";
    CodeBlock.Builder code = CodeBlock.builder().add("$L($>$>\n$S,", verb, child.id());
    if (child.kind() == TreePlan.Kind.REF) {
      code.add("\n$L,", lifecycle(child.access()));
    }
    return code.add("\n$L -> $L)$<$<", child.scope().start(), made).build();
  }

  // PriceFeedRef.LIFECYCLE, or CacheRef.<String, Price>lifecycle()
  static CodeBlock lifecycle(TypeRef type) {
    if (!(type instanceof TypeRef.Named ref) || ref.arguments().isEmpty()) {
      return CodeBlock.of("$T.LIFECYCLE", raw(type));
    }
    List<CodeBlock> arguments =
        ref.arguments().stream().map(a -> CodeBlock.of("$T", JavaTypes.of(a))).toList();
    return CodeBlock.of("$T.<$L>lifecycle()", raw(ref), Text.joined(arguments));
  }

  static List<CodeBlock> arguments(TreePlan.Child child) {
    return arguments(child.supplies(), child.scope());
  }

  static List<CodeBlock> arguments(List<Supply> supplies, TreePlan.Scope scope) {
    return supplies.stream().map(supply -> argument(supply, scope)).toList();
  }

  /** What supplies a parameter. */
  static CodeBlock argument(Supply supply, TreePlan.Scope scope) {
    if (supply instanceof Supply.Self) {
      return CodeBlock.of("$L.self()", scope.start());
    }
    if (supply instanceof Supply.OwnRef own) {
      return CodeBlock.of("$T.of($L.me())", raw(own.ref()), scope.start());
    }
    if (supply instanceof Supply.PartitionNumber) {
      return CodeBlock.of("$L", scope.partition());
    }
    if (supply instanceof Supply.Sibling sibling
        && sibling.child().product() instanceof Product.Partitioned partitioned) {
      return PartitionRenderer.reference(
          partitioned.template(), sibling.ref(), scope.siblings(), sibling.child().id());
    }
    if (supply instanceof Supply.Sibling sibling) {
      boolean builtIn = sibling.child().product() instanceof Product.BuiltIn;
      return CodeBlock.of(
          "$T.of($L.$L($S))",
          raw(sibling.ref()),
          scope.siblings(),
          builtIn ? "process" : "sibling",
          sibling.child().id());
    }
    if (supply instanceof Supply.PlainRef process) {
      return CodeBlock.of("$L.process($S)", scope.siblings(), process.child().id());
    }
    if (supply instanceof Supply.Input input) {
      return CodeBlock.of("$L", input.input().name());
    }
    throw new IllegalStateException("a tree with this fault is a stub: " + supply);
  }

  static boolean usesSiblings(TreePlan.Child child) {
    return child.supplies().stream()
        .anyMatch(s -> s instanceof Supply.Sibling || s instanceof Supply.PlainRef);
  }

  static TypeName raw(TypeRef type) {
    ClassId id =
        type instanceof TypeRef.Named named ? named.id() : ClassId.of("java.lang", "Object");
    return JavaTypes.of(id);
  }
}
