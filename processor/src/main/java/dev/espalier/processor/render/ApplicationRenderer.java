package dev.espalier.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.espalier.processor.model.Callback;
import dev.espalier.processor.plan.ApplicationPlan;
import dev.espalier.processor.plan.FilePlan;
import dev.espalier.processor.plan.TreePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Renders the launcher of an application. */
public final class ApplicationRenderer {

  private static final String CALLBACKS = "Callbacks";
  private static final ClassName APPLICATION = JavaTypes.runtime("Application");

  private final ApplicationPlan plan;
  private final FilePlan file;
  private final ClassName tree;

  private ApplicationRenderer(ApplicationPlan plan) {
    this.plan = plan;
    this.file = plan.file();
    this.tree = JavaTypes.of(plan.tree().file().name());
  }

  /** Renders a launcher. */
  public static Source render(ApplicationPlan plan) {
    return new ApplicationRenderer(plan).render();
  }

  private Source render() {
    TypeSpec.Builder type =
        SourceFile.type(file)
            .addJavadoc(javadoc())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    if (plan.inputs().isEmpty()) {
      type.addMethod(main());
    }
    type.addMethod(run()).addMethod(of()).addMethod(builder());
    ApplicationPlan.Target target = plan.target();
    if (target != null && !target.ofTree() && target.factories().subclass()) {
      type.addType(SubclassRenderer.of(plan.tree(), CALLBACKS, target.factories(), true));
    }
    return SourceFile.source(file, type.build());
  }

  // Runs {@code ShopTree} as the application {@code Shop}.
  //
  // <pre>
  // start  the tree, warmUp, open
  // stop   drain, the tree in reverse order, goodbye; within 20 s
  // type   permanent
  // </pre>
  private CodeBlock javadoc() {
    CodeBlock.Builder text = CodeBlock.builder();
    text.add("Runs {@code $L} as the application $L.\n\n", tree.simpleName(), name());
    if (!file.isStub()) {
      text.add(
          """
          <pre>
          start  $L
          stop   $L; within $L
          type   $L
          </pre>

          """,
          startSteps(),
          stopSteps(),
          Text.time(plan.graceMillis()),
          plan.type().toLowerCase(Locale.ROOT));
    }
    return text.add("<p>Generated from {@code $L}. Do not edit.\n", file.source().qualified())
        .build();
  }

  // the tree, warmUp, open
  private String startSteps() {
    List<String> steps = new ArrayList<>(List.of("the tree"));
    steps.addAll(plan.names(Callback.Kind.START_PHASE));
    return String.join(", ", steps);
  }

  // drain, the tree in reverse order, goodbye
  private String stopSteps() {
    List<String> steps = new ArrayList<>(plan.names(Callback.Kind.PREP_STOP));
    steps.add("the tree in reverse order");
    steps.addAll(plan.names(Callback.Kind.ON_STOP));
    return String.join(", ", steps);
  }

  private String name() {
    return Text.code(plan.name());
  }

  // public static void main(String[] args) {
  //   System.exit(run());
  // }
  private MethodSpec main() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("main")
            .addJavadoc(
                """
                Runs the application as a program of its own.

                @param args ignored
                """)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addParameter(String[].class, "args");
    return SourceFile.body(file, method, CodeBlock.of("$T.exit(run());\n", System.class));
  }

  // static int run(Settings settings) {
  //   return of(settings).run();
  // }
  private MethodSpec run() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("run")
            .addJavadoc(
                """
                Starts the application, waits until it has ended or the JVM is told to end (SIGTERM,
                Ctrl-C), stops it, and reports what has become of each child.

                """)
            .addJavadoc(inputDocs())
            .addJavadoc(
                """
                @return the exit code, for {@code System.exit}: 0 if it has ended in order, 1 if it
                    could not be started or has ended by itself, where its type does not allow that
                """)
            .addModifiers(SourceFile.visible(file, Modifier.STATIC))
            .returns(int.class);
    addInputs(method);
    return SourceFile.body(file, method, CodeBlock.of("return of($L).run();\n", inputNames()));
  }

  // static Application<ShopTree> of(Settings settings) {
  //   return builder(settings).build();
  // }
  private MethodSpec of() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("of")
            .addJavadoc("Makes the application, which is not started by that.\n\n")
            .addJavadoc(inputDocs())
            .addJavadoc("@return the application\n")
            .addModifiers(SourceFile.visible(file, Modifier.STATIC))
            .returns(ofTree(APPLICATION));
    addInputs(method);
    return SourceFile.body(
        file, method, CodeBlock.of("return builder($L).build();\n", inputNames()));
  }

  // static Application.Builder<ShopTree> builder(Settings settings) {
  //   Shop callbacks = new Callbacks();
  //   return Application.named("Shop", () -> ShopTree.start(settings))
  //       .type(ApplicationType.PERMANENT)
  //       .terminationGrace(Duration.ofSeconds(20))
  //       .startPhase("warmUp", tree -> callbacks.warmUp(tree.cache(), settings))
  //       .onStop(tree -> callbacks.goodbye(settings));
  // }
  private MethodSpec builder() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("builder")
            .addJavadoc(
                """
                Begins to make the application, for those who have more to say of it, such as which
                others it needs.

                """)
            .addJavadoc(inputDocs())
            .addJavadoc("@return a builder with all that {@code $L} says\n", file.source().nested())
            .addModifiers(SourceFile.visible(file, Modifier.STATIC))
            .returns(ofTree(APPLICATION.nestedClass("Builder")));
    addInputs(method);
    return SourceFile.body(file, method, builderBody());
  }

  private CodeBlock builderBody() {
    CodeBlock.Builder code = CodeBlock.builder();
    if (plan.target() != null) {
      code.add(target(plan.target()));
    }
    code.add("return $T.named($>$>", APPLICATION);
    code.add(start());
    code.add("\n.type($T.$L)", JavaTypes.annotations("ApplicationType"), plan.type());
    code.add("\n.terminationGrace($L)", grace());
    plan.callbacks().forEach(call -> code.add("\n$L", callback(call)));
    return code.add(";$<$<\n").build();
  }

  // Shop callbacks = new Callbacks();
  private CodeBlock target(ApplicationPlan.Target target) {
    TypeName type = JavaTypes.of(target.factories().type());
    String variable = target.factories().variable();
    if (target.perStart()) {
      ClassName holder = ClassName.get("java.util.concurrent.atomic", "AtomicReference");
      return CodeBlock.of(
          "$T $L = new $T<>(); // each start makes its own\n",
          ParameterizedTypeName.get(holder, type),
          variable,
          holder);
    }
    return CodeBlock.of("$T $L = $L;\n", type, variable, instance(target));
  }

  // new ShopTree.Factories(settings)
  private CodeBlock instance(ApplicationPlan.Target target) {
    String subclass =
        target.ofTree() ? tree.simpleName() + "." + TreeRenderer.FACTORIES : CALLBACKS;
    return SubclassRenderer.instance(target.factories(), subclass);
  }

  // "Shop", () -> ShopTree.start(settings))
  private CodeBlock start() {
    ApplicationPlan.Target target = plan.target();
    if (target == null || !target.perStart()) {
      return plan.tree().inputs().isEmpty()
          ? CodeBlock.of("$S, $T::start)", plan.name(), tree)
          : CodeBlock.of("$S, () -> $L)", plan.name(), treeStart());
    }
    String variable = target.factories().variable();
    return CodeBlock.builder()
        .add("$>$>\n$S,\n() -> {$>\n", plan.name())
        .add("$L.set($L);\n", variable, instance(target))
        .add("return $L;$<\n", target.ofTree() ? treeStartWith(variable) : treeStart())
        .add("})$<$<")
        .build();
  }

  // ShopTree.start(settings)
  private CodeBlock treeStart() {
    return CodeBlock.of("$T.start($L)", tree, names(plan.inputsOfTree()));
  }

  // ShopTree.startWith(callbacks.get(), settings)
  private CodeBlock treeStartWith(String variable) {
    List<TreePlan.Input> inputs = plan.inputsOfChildren();
    return inputs.isEmpty()
        ? CodeBlock.of("$T.startWith($L.get())", tree, variable)
        : CodeBlock.of("$T.startWith($L.get(), $L)", tree, variable, names(inputs));
  }

  // Duration.ofSeconds(20)
  private CodeBlock grace() {
    ClassName duration = ClassName.get("java.time", "Duration");
    int millis = plan.graceMillis();
    return millis % 1_000 == 0
        ? CodeBlock.of("$T.ofSeconds($L)", duration, Text.number(millis / 1_000))
        : CodeBlock.of("$T.ofMillis($L)", duration, Text.number(millis));
  }

  // .startPhase("warmUp", tree -> callbacks.warmUp(tree.cache(), settings))
  private CodeBlock callback(ApplicationPlan.Call call) {
    ApplicationPlan.Target target = Objects.requireNonNull(plan.target());
    CodeBlock object =
        CodeBlock.of(target.perStart() ? "$L.get()" : "$L", target.factories().variable());
    CodeBlock action =
        CodeBlock.of(
            "$L -> $L.$L($L)",
            plan.treeVariable(),
            object,
            call.name(),
            Text.joined(call.arguments().stream().map(this::argument).toList()));
    return switch (call.kind()) {
      case START_PHASE -> CodeBlock.of(".startPhase($S, $L)", call.name(), action);
      case PREP_STOP -> CodeBlock.of(".prepStop($L)", action);
      case ON_STOP -> CodeBlock.of(".onStop($L)", action);
    };
  }

  private CodeBlock argument(ApplicationPlan.Argument argument) {
    if (argument instanceof ApplicationPlan.Argument.Accessor accessor) {
      return CodeBlock.of("$L.$L()", plan.treeVariable(), accessor.child());
    }
    if (argument instanceof ApplicationPlan.Argument.Place place) {
      return CodeBlock.of("$L.supervisor().child($S)", plan.treeVariable(), place.id());
    }
    return argument instanceof ApplicationPlan.Argument.Input input
        ? CodeBlock.of("$L", input.name())
        : CodeBlock.of("$L", plan.treeVariable());
  }

  private TypeName ofTree(ClassName type) {
    return ParameterizedTypeName.get(type, tree);
  }

  // @param settings for {@code repo}, {@code warmUp}
  private CodeBlock inputDocs() {
    CodeBlock.Builder docs = CodeBlock.builder();
    for (TreePlan.Input input : plan.inputs()) {
      docs.add(
          "@param $L $L\n",
          input.parameter().name(),
          input.users().isEmpty()
              ? "for " + Text.code(file.source().nested())
              : "for " + Text.codes(input.users()));
    }
    return docs.build();
  }

  private void addInputs(MethodSpec.Builder method) {
    for (TreePlan.Input input : plan.inputs()) {
      method.addParameter(JavaTypes.of(input.parameter().type()), input.parameter().name());
    }
  }

  private CodeBlock inputNames() {
    return names(plan.inputs());
  }

  private static CodeBlock names(List<TreePlan.Input> inputs) {
    return Text.joined(
        inputs.stream().map(input -> CodeBlock.of("$L", input.parameter().name())).toList());
  }
}
