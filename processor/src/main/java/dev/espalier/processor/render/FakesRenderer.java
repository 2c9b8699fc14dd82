package dev.espalier.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.plan.FakesPlan;
import dev.espalier.processor.plan.FilePlan;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/** Renders what puts fakes into the places of a supervisor's children. */
public final class FakesRenderer {

  private final FakesPlan plan;
  private final FilePlan file;

  private FakesRenderer(FakesPlan plan) {
    this.plan = plan;
    this.file = plan.file();
  }

  /** Renders the fakes of a supervisor. */
  public static Source render(FakesPlan plan) {
    return new FakesRenderer(plan).render();
  }

  private Source render() {
    TypeSpec.Builder type =
        SourceFile.type(file)
            .addJavadoc(javadoc())
            .superclass(
                ParameterizedTypeName.get(
                    JavaTypes.testkit("GeneratedFakes"), JavaTypes.of(plan.tree())))
            .addMethod(constructor());
    plan.children().forEach(child -> type.addMethod(method(child)));
    return SourceFile.source(file, type.build());
  }

  // Says which children of {@code Trading} are played by fakes in a test.
  private CodeBlock javadoc() {
    return CodeBlock.of(
        """
        Says which children of {@code $L} are played by fakes in a test.

        <p>Generated from {@code $L}. Do not edit.
        """,
        file.source().nested(),
        file.source().qualified());
  }

  // public TradingFakes() {
  //   super("Trading");
  // }
  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addJavadoc("All children are the real ones as long as nothing else is said.\n")
        .addModifiers(SourceFile.visible(file))
        .addStatement("super($S)", file.source().simple())
        .build();
  }

  // public TradingFakes feed(PriceFeedFake fake) {
  //   play("feed", fake);
  //   return this;
  // }
  private MethodSpec method(FakesPlan.Child child) {
    boolean one = child.kind() == FakesPlan.Kind.WORKER;
    String parameter = one ? "fake" : "fakes";
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(child.name())
            .addJavadoc(
                """
                $L.

                @param $L $L
                @return this object
                """,
                purpose(child),
                parameter,
                meaning(child))
            .addModifiers(SourceFile.visible(file))
            .returns(JavaTypes.of(file.name()))
            .addParameter(parameter(child), parameter);
    return method
        .addStatement("$L($S, $L)", verb(child), child.id(), parameter)
        .addStatement("return this")
        .build();
  }

  private static CodeBlock purpose(FakesPlan.Child child) {
    String id = Text.code(child.id());
    return switch (child.kind()) {
      case WORKER -> CodeBlock.of("Has the child $L played by a fake", id);
      case SUPERVISOR -> CodeBlock.of("Has children of the supervisor $L played by fakes", id);
      case KEYED, EACH ->
          CodeBlock.of("Has the children of the dynamic supervisor $L played by fakes", id);
    };
  }

  private static String meaning(FakesPlan.Child child) {
    return switch (child.kind()) {
      case WORKER -> "who plays it";
      case SUPERVISOR -> "who plays whom there";
      case KEYED -> "who plays the child with a key; asked once for each key";
      case EACH -> "who plays a child; asked once for each child";
    };
  }

  private static String verb(FakesPlan.Child child) {
    return switch (child.kind()) {
      case WORKER -> "play";
      case SUPERVISOR -> "playBelow";
      case KEYED -> "playKeyed";
      case EACH -> "playEach";
    };
  }

  // Function<? super Symbol, OrderBookFake>
  private static TypeName parameter(FakesPlan.Child child) {
    TypeName fake = JavaTypes.of(child.fake());
    TypeRef key = child.key();
    return switch (child.kind()) {
      case WORKER, SUPERVISOR -> fake;
      case KEYED ->
          ParameterizedTypeName.get(
              ClassName.get(Function.class),
              WildcardTypeName.supertypeOf(JavaTypes.boxed(Objects.requireNonNull(key))),
              fake);
      case EACH -> ParameterizedTypeName.get(ClassName.get(Supplier.class), fake);
    };
  }
}
