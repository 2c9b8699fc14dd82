package dev.espalier.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.plan.TreePlan;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/**
 * Renders how an object is made of a supervisor type, so that its methods with bodies can be
 * called: start functions by the tree, callbacks by the launcher of an application.
 */
final class SubclassRenderer {

  /** The constructor of a supervisor class gets inputs of the tree and nothing else. */
  private static final TreePlan.Scope INPUTS_ONLY = new TreePlan.Scope("", "", "");

  private SubclassRenderer() {}

  // new Factories(settings)
  static CodeBlock instance(TreePlan.Factories factories, String subclass) {
    return CodeBlock.of(
        "new $L($L)",
        factories.subclass() ? subclass : CodeBlock.of("$T", JavaTypes.of(factories.type())),
        Text.joined(ChildRenderer.arguments(factories.arguments(), INPUTS_ONLY)));
  }

  // private static final class Factories implements Trading {
  //   @Override
  //   public PriceFeed feed() {
  //     throw new IllegalStateException("`feed` is started by the tree; use TradingTree.feed()");
  //   }
  // }
  static TypeSpec of(TreePlan tree, String name, TreePlan.Factories factories, boolean isPrivate) {
    TypeName supervisor = JavaTypes.of(factories.type());
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc(
                "Makes the $L of {@code $L} callable.\n",
                name.equals(TreeRenderer.FACTORIES) ? "start functions" : "callbacks",
                tree.file().source().nested())
            .addModifiers(Modifier.STATIC, Modifier.FINAL);
    if (isPrivate) {
      type.addModifiers(Modifier.PRIVATE);
    }
    if (factories.isInterface()) {
      type.addSuperinterface(supervisor);
    } else {
      type.superclass(supervisor).addMethod(constructor(factories));
    }
    ClassName generated = JavaTypes.of(tree.file().name());
    factories.methods().forEach(method -> type.addMethod(startedByTheTree(generated, method)));
    return type.build();
  }

  // Factories(Settings settings) throws IOException {
  //   super(settings);
  // }
  private static MethodSpec constructor(TreePlan.Factories factories) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    for (Parameter parameter : factories.parameters()) {
      constructor.addParameter(JavaTypes.of(parameter.type()), parameter.name());
    }
    factories.thrown().forEach(thrown -> constructor.addException(JavaTypes.of(thrown)));
    return constructor
        .addStatement(
            "super($L)",
            Text.joined(
                factories.parameters().stream().map(p -> CodeBlock.of("$L", p.name())).toList()))
        .build();
  }

  // @Override
  // public PriceFeed feed() {
  //   throw new IllegalStateException("`feed` is started by the tree; use TradingTree.feed()");
  // }
  private static MethodSpec startedByTheTree(ClassName tree, TreePlan.Method method) {
    MethodSpec.Builder override =
        MethodSpec.methodBuilder(method.name())
            .addAnnotation(Override.class)
            .returns(JavaTypes.of(method.result()))
            .addStatement(
                "throw new $T(\n$S)",
                IllegalStateException.class,
                "`"
                    + method.name()
                    + "` is started by the tree; use "
                    + tree.simpleName()
                    + "."
                    + method.name()
                    + "()");
    if (!method.modifier().isEmpty()) {
      override.addModifiers(Modifier.valueOf(method.modifier().toUpperCase(Locale.ROOT)));
    }
    return override.build();
  }
}
