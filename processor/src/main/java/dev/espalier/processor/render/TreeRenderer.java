package dev.espalier.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.espalier.processor.plan.FilePlan;
import dev.espalier.processor.plan.TreePlan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Renders the tree of a supervisor; what concerns one child is left to {@link ChildRenderer}. */
public final class TreeRenderer {

  /** The class that implements the start functions, if the tree needs one. */
  static final String FACTORIES = "Factories";

  private final TreePlan plan;
  private final FilePlan file;
  private final ClassName tree;

  private TreeRenderer(TreePlan plan) {
    this.plan = plan;
    this.file = plan.file();
    this.tree = JavaTypes.of(file.name());
  }

  /** Renders a tree. */
  public static Source render(TreePlan plan) {
    return new TreeRenderer(plan).render();
  }

  private Source render() {
    ChildRenderer children = new ChildRenderer(file);
    TypeSpec.Builder type =
        SourceFile.type(file).addJavadoc(javadoc()).superclass(JavaTypes.spi("GeneratedTree"));
    if (!file.isStub()) {
      plan.children().forEach(child -> type.addField(field(child)));
    }
    type.addMethod(constructor(children))
        .addMethod(start())
        .addMethod(of())
        .addMethod(spec())
        .addMethod(blueprint());
    if (plan.factories() != null && plan.startsWithFactories()) {
      type.addMethod(startWith(plan.factories())).addMethod(specWith(plan.factories()));
    }
    if (!file.isStub()) {
      for (TreePlan.Child child : plan.children()) {
        type.addMethod(children.spec(child, factoriesOf(child)));
        if (child.template() != null) {
          type.addMethod(DynamicChildRenderer.child(child, child.template()));
        }
        if (child.partitions() != null) {
          type.addMethod(PartitionRenderer.each(child.partitions().each()));
        }
      }
    }
    plan.children().forEach(child -> type.addMethod(children.accessor(child)));
    TreePlan.Factories factories = plan.factories();
    if (factories != null && factories.subclass()) {
      type.addType(SubclassRenderer.of(plan, FACTORIES, factories, !plan.sharesFactories()));
    }
    return SourceFile.source(file, type.build());
  }

  // Supervision tree of {@code Trading}.
  //
  // <pre>
  // Trading   rest_for_one, at most 3 restarts in 5 s
  //   feed    PriceFeed   transient   shutdown 10 s
  // </pre>
  private CodeBlock javadoc() {
    CodeBlock.Builder text = CodeBlock.builder();
    text.add("Supervision tree of {@code $L}.\n\n<pre>\n", file.source().nested());
    plan.drawing().forEach(line -> text.add("$L\n", Text.escaped(line)));
    text.add("</pre>\n");
    return text.add("\n<p>Generated from {@code $L}. Do not edit.\n", file.source().qualified())
        .build();
  }

  // private final PriceFeedRef feed;
  private static FieldSpec field(TreePlan.Child child) {
    return FieldSpec.builder(
            JavaTypes.of(child.access()), child.field(), Modifier.PRIVATE, Modifier.FINAL)
        .build();
  }

  // private TradingTree(SupervisorEndpoint place) {
  //   super(place);
  //   feed = PriceFeedRef.of(place.worker("feed"));
  // }
  private MethodSpec constructor(ChildRenderer children) {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(JavaTypes.spi("SupervisorEndpoint"), plan.place())
            .addStatement("super($L)", plan.place());
    if (!file.isStub()) {
      plan.children().forEach(c -> constructor.addStatement(children.assignment(c, plan.place())));
    }
    return constructor.build();
  }

  // public static TradingTree start(ExchangeConfig config, Limits limits) {
  //   return of(launch(spec(config, limits)));
  // }
  private MethodSpec start() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("start")
            .addJavadoc("Starts the tree and waits until all its children have started.\n\n")
            .addJavadoc(inputDocs())
            .addJavadoc("@return the running tree\n")
            .addJavadoc(
                // by its full name: an import for a comment alone is one that ECJ warns of
                "@throws $L if a child cannot start; earlier ones are stopped\n",
                JavaTypes.runtime("TreeStartException").canonicalName())
            .addModifiers(SourceFile.visible(file, Modifier.STATIC))
            .returns(tree);
    addInputs(method);
    return SourceFile.body(
        file, method, CodeBlock.of("return of(launch(spec($L)));\n", inputNames()));
  }

  // public static TradingTree of(SupervisorEndpoint place) {
  //   return new TradingTree(place);
  // }
  private MethodSpec of() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("of")
            .addJavadoc(
                """
                Returns the tree at a place of a larger tree.

                @param place where its supervisor is
                @return the tree
                """)
            .addModifiers(SourceFile.visible(file, Modifier.STATIC))
            .returns(tree)
            .addParameter(JavaTypes.spi("SupervisorEndpoint"), "place");
    return SourceFile.body(file, method, CodeBlock.of("return new $T(place);\n", tree));
  }

  // public static SupervisorSpec spec(ExchangeConfig config, Limits limits) {
  //   return SupervisorSpec.named("Trading")
  //       .strategy(Strategy.REST_FOR_ONE)
  //       .intensity(3, 5)
  //       .child(feedSpec(config))
  //       .build();
  // }
  private MethodSpec spec() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("spec")
            .addJavadoc(
                "Returns the specification behind {@code start}, for use in a larger tree.\n\n")
            .addJavadoc(inputDocs())
            .addJavadoc("@return the specification\n")
            .addModifiers(SourceFile.visible(file, Modifier.STATIC))
            .returns(JavaTypes.runtime("SupervisorSpec"));
    addInputs(method);
    TreePlan.Factories factories = plan.factories();
    return SourceFile.body(
        file,
        method,
        factories != null && plan.startsWithFactories()
            ? CodeBlock.of(
                "return specWith($L);\n",
                Text.joined(sharedArguments(SubclassRenderer.instance(factories, FACTORIES))))
            : specBody(factories));
  }

  // public static String blueprint() {
  //   return blueprint(TradingTree.class, "/META-INF/espalier/app.Trading.md");
  // }
  private MethodSpec blueprint() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("blueprint")
            .addJavadoc(
                """
                Returns what was written about the tree when it was compiled: a picture, what a crash
                does, how long a stop may take.

                @return Markdown with a Mermaid diagram, always the same for the same sources
                """)
            .addModifiers(SourceFile.visible(file, Modifier.STATIC))
            .returns(String.class);
    return SourceFile.body(
        file,
        method,
        CodeBlock.of("return blueprint($T.class, $S);\n", tree, "/" + plan.blueprint()));
  }

  // static ShopTree startWith(Shop factories, Settings settings) {
  //   return of(launch(specWith(factories, settings)));
  // }
  private MethodSpec startWith(TreePlan.Factories factories) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("startWith")
            .addJavadoc(
                "As {@code start}, with the object on which the application calls its callbacks.\n")
            .addModifiers(Modifier.STATIC)
            .returns(tree);
    addShared(method, factories);
    return method
        .addStatement(
            "return of(launch(specWith($L)))",
            Text.joined(sharedArguments(CodeBlock.of("$L", factories.variable()))))
        .build();
  }

  // private static SupervisorSpec specWith(Shop factories, Settings settings) {
  //   return SupervisorSpec.named("Shop")
  //       ...
  // }
  private MethodSpec specWith(TreePlan.Factories factories) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("specWith")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(JavaTypes.runtime("SupervisorSpec"));
    addShared(method, factories);
    return method.addCode(specBody(null)).build();
  }

  private void addShared(MethodSpec.Builder method, TreePlan.Factories factories) {
    method.addParameter(JavaTypes.of(factories.type()), factories.variable());
    for (TreePlan.Input input : plan.inputsOfChildren()) {
      method.addParameter(JavaTypes.of(input.parameter().type()), input.parameter().name());
    }
  }

  private List<CodeBlock> sharedArguments(CodeBlock factories) {
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(factories);
    plan.inputsOfChildren().forEach(i -> arguments.add(CodeBlock.of("$L", i.parameter().name())));
    return arguments;
  }

  private CodeBlock specBody(TreePlan.@Nullable Factories made) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (made != null) {
      code.addStatement(
          "$T $L = $L",
          JavaTypes.of(made.type()),
          made.variable(),
          SubclassRenderer.instance(made, FACTORIES));
      code.add("\n");
    }
    code.add(
        "return $T.named($S)$>$>", JavaTypes.runtime("SupervisorSpec"), file.source().simple());
    code.add("\n.strategy($T.$L)", JavaTypes.annotations("Strategy"), plan.strategy());
    code.add(
        "\n.intensity($L, $L)", Text.number(plan.maxRestarts()), Text.number(plan.maxSeconds()));
    if (plan.autoShutdown() != null) {
      code.add(
          "\n.autoShutdown($T.$L)", JavaTypes.annotations("AutoShutdown"), plan.autoShutdown());
    }
    for (TreePlan.Child child : plan.children()) {
      code.add("\n.child($L($L))", child.specMethod(), Text.joined(specArguments(child)));
    }
    return code.add("\n.build();$<$<\n").build();
  }

  private List<CodeBlock> specArguments(TreePlan.Child child) {
    List<CodeBlock> arguments = new ArrayList<>();
    TreePlan.Factories factories = factoriesOf(child);
    if (factories != null) {
      arguments.add(CodeBlock.of("$L", factories.variable()));
    }
    child.specInputs().forEach(input -> arguments.add(CodeBlock.of("$L", input.name())));
    return arguments;
  }

  private TreePlan.@Nullable Factories factoriesOf(TreePlan.Child child) {
    return child.factory() ? plan.factories() : null;
  }

  // @param config an input of {@code feed}, {@code risk}
  private CodeBlock inputDocs() {
    CodeBlock.Builder docs = CodeBlock.builder();
    for (TreePlan.Input input : plan.inputs()) {
      docs.add(
          "@param $L $L\n",
          input.parameter().name(),
          input.users().isEmpty() ? "for the start functions" : "for " + Text.codes(input.users()));
    }
    return docs.build();
  }

  private void addInputs(MethodSpec.Builder method) {
    for (TreePlan.Input input : plan.inputs()) {
      method.addParameter(JavaTypes.of(input.parameter().type()), input.parameter().name());
    }
    plan.thrown().forEach(thrown -> method.addException(JavaTypes.of(thrown)));
  }

  private CodeBlock inputNames() {
    return Text.joined(
        plan.inputs().stream().map(input -> CodeBlock.of("$L", input.parameter().name())).toList());
  }
}
