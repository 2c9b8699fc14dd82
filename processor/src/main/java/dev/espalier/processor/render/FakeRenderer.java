package dev.espalier.processor.render;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.plan.FakePlan;
import dev.espalier.processor.plan.FilePlan;
import dev.espalier.processor.plan.RefPlan;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Renders the fake of a worker; what it records is left to {@link ReceivedRenderer}. */
public final class FakeRenderer {

  /** A message of a class with type parameters, before and after its cast. */
  private static final String SOME = "some";

  private static final String OURS = "ours";

  private static final List<RefPlan.Message.Form> IN_ORDER =
      List.of(
          RefPlan.Message.Form.CALL, RefPlan.Message.Form.DEFERRED_CALL, RefPlan.Message.Form.CAST);

  private final FakePlan plan;
  private final FilePlan file;
  private final TypeName subject;
  private final ClassName fakeClass;
  private final TypeName fake;
  private final List<TypeVariableName> variables;
  private final String worker;

  private FakeRenderer(FakePlan plan) {
    this.plan = plan;
    this.file = plan.file();
    this.subject = JavaTypes.of(plan.subject());
    this.fakeClass = JavaTypes.of(file.name());
    this.variables = JavaTypes.parameters(plan.typeParameters());
    this.fake = parameterized(fakeClass);
    this.worker = file.source().nested();
  }

  /** Renders a fake. */
  public static Source render(FakePlan plan) {
    return new FakeRenderer(plan).render();
  }

  private Source render() {
    boolean deaf = plan.messages().isEmpty();
    TypeSpec.Builder type =
        SourceFile.type(file)
            .addJavadoc(javadoc())
            .addTypeVariables(variables)
            .superclass(
                ParameterizedTypeName.get(
                    JavaTypes.testkit("GeneratedFake"),
                    subject,
                    deaf ? ClassName.get(Void.class) : nested(FakePlan.RECEIVED)));
    if (!file.isStub()) {
      plan.messages().forEach(message -> type.addField(field(message)));
    }
    type.addMethod(constructor());
    plan.messages().forEach(message -> type.addMethod(setter(message)));
    if (!file.isStub()) {
      for (RefPlan.Message.Form form : IN_ORDER) {
        if (!of(form).isEmpty()) {
          type.addMethod(dispatch(form));
        }
      }
    }
    plan.messages().forEach(message -> type.addType(answer(message)));
    if (!deaf) {
      ReceivedRenderer received = new ReceivedRenderer(variables, nested(FakePlan.RECEIVED));
      type.addType(received.common());
      plan.messages().forEach(message -> type.addType(received.render(message)));
    }
    return SourceFile.source(file, type.build());
  }

  private List<FakePlan.Message> of(RefPlan.Message.Form form) {
    return plan.messages().stream().filter(m -> m.sent().form() == form).toList();
  }

  // Plays a {@code PriceFeed} in tests: ...
  private CodeBlock javadoc() {
    return CodeBlock.of(
        """
        Plays a {@code $L} in tests: records what it receives, and answers as it is told.

        <p>Generated from {@code $L}. Do not edit.
        """,
        worker,
        file.source().qualified());
  }

  // private volatile OnPrice onPrice =
  //     symbol -> {
  //       throw unanswered(new Price(symbol), "onPrice");
  //     };
  private FieldSpec field(FakePlan.Message message) {
    CodeBlock initial =
        message.sent().isCall()
            ? CodeBlock.of(
                "$>$>\n$L -> {$>\nthrow unanswered($L, $S);\n$<}$<$<",
                lambdaParameters(message),
                recorded(message),
                message.setter())
            : CodeBlock.of("$L -> {}", lambdaParameters(message));
    return FieldSpec.builder(
            nested(message.answer()), message.setter(), Modifier.PRIVATE, Modifier.VOLATILE)
        .initializer(initial)
        .build();
  }

  private static String lambdaParameters(FakePlan.Message message) {
    List<String> names = message.names();
    return names.size() == 1 ? names.get(0) : "(" + String.join(", ", names) + ")";
  }

  // new Price(symbol)
  private CodeBlock recorded(FakePlan.Message message) {
    return CodeBlock.of("new $T($L)", nested(message.record()), names(message));
  }

  private static CodeBlock names(FakePlan.Message message) {
    return Text.joined(message.names().stream().map(n -> CodeBlock.of("$L", n)).toList());
  }

  // public PriceFeedFake() {}
  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addJavadoc(
            "Creates a fake that $L.\n",
            plan.messages().isEmpty()
                ? "does nothing, like any of a worker without calls and casts"
                : "has no answers yet")
        .addModifiers(SourceFile.visible(file))
        .build();
  }

  // public PriceFeedFake onPrice(OnPrice answer) {
  //   onPrice = Objects.requireNonNull(answer, "answer");
  //   return this;
  // }
  private MethodSpec setter(FakePlan.Message message) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(message.setter())
            .addJavadoc(
                """
                Says $L from now on.

                @param answer $L
                @return this fake
                """,
                message.sent().isCall()
                    ? CodeBlock.of("how {@code $L} is answered", message.sent().method())
                    : CodeBlock.of("what {@code $L} does", message.sent().method()),
                message.sent().isCall() ? "the answer" : "runs in the process")
            .addModifiers(SourceFile.visible(file))
            .returns(fake)
            .addParameter(nested(message.answer()), "answer");
    return SourceFile.body(
        file,
        method,
        CodeBlock.of(
            "$L = $T.requireNonNull(answer, $S);\nreturn this;\n",
            message.setter(),
            Objects.class,
            "answer"));
  }

  // @Override
  // protected Object answer(Object message) throws Throwable {
  //   return switch (message) {
  //     case PriceFeedRef.PriceCall(var symbol) -> {
  //       note(new Price(symbol));
  //       yield onPrice.price(symbol);
  //     }
  //     default -> super.answer(message);
  //   };
  // }
  private MethodSpec dispatch(RefPlan.Message.Form form) {
    String name =
        switch (form) {
          case CALL -> "answer";
          case DEFERRED_CALL -> "begin";
          case CAST -> "take";
        };
    TypeName result =
        switch (form) {
          case CALL -> ClassName.get(Object.class);
          case DEFERRED_CALL ->
              ParameterizedTypeName.get(
                  ClassName.get(CompletionStage.class), WildcardTypeName.subtypeOf(Object.class));
          case CAST -> TypeName.VOID;
        };
    MethodSpec.Builder method = MethodSpec.methodBuilder(name).addAnnotation(Override.class);
    if (!variables.isEmpty()) {
      method.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class)
              .addMember("value", "$S", "unchecked")
              .build());
    }
    boolean replies = form != RefPlan.Message.Form.CAST;
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("$Lswitch ($L) {$>\n", replies ? "return " : "", plan.variable());
    of(form).forEach(message -> code.add(handled(message)));
    code.add("default -> super.$L($L);\n", name, plan.variable());
    code.add(replies ? "$<};\n" : "$<}\n");
    return method
        .addModifiers(Modifier.PROTECTED)
        .returns(result)
        .addParameter(Object.class, plan.variable())
        .addException(Throwable.class)
        .addCode(code.build())
        .build();
  }

  // case PriceFeedRef.PriceCall(var symbol) -> {
  //   note(new Price(symbol));
  //   yield onPrice.price(symbol);
  // }
  // or, since no pattern could tell what the arguments for type parameters are,
  // case CacheRef.GetCall<?, ?> some -> {
  //   CacheRef.GetCall<K, V> ours = (CacheRef.GetCall<K, V>) some;
  //   note(new Get<K, V>(ours.key()));
  //   yield onGet.get(ours.key());
  // }
  private CodeBlock handled(FakePlan.Message message) {
    CodeBlock.Builder code = CodeBlock.builder();
    ClassName sent = JavaTypes.of(plan.ref()).nestedClass(message.sent().record());
    boolean generic = !variables.isEmpty();
    if (generic) {
      code.add("case $T $L -> {$>\n", wildcards(sent), SOME);
      code.add("$1T $2L = ($1T) $3L;\n", parameterized(sent), OURS, SOME);
    } else {
      code.add(
          "case $T($L) -> {$>\n",
          sent,
          message.names().stream().map(name -> "var " + name).collect(Collectors.joining(", ")));
    }
    CodeBlock arguments =
        Text.joined(
            message.names().stream()
                .map(name -> CodeBlock.of(generic ? OURS + ".$L()" : "$L", name))
                .toList());
    code.add("note(new $T($L));\n", nested(message.record()), arguments);
    CodeBlock answered =
        CodeBlock.of(
            "$L$L.$L($L)",
            message.isSetterHidden() && !generic ? "this." : "",
            message.setter(),
            message.sent().method(),
            arguments);
    boolean isVoid = message.sent().result() instanceof TypeRef.Nothing;
    code.add("$L$L;\n", isVoid ? "" : "yield ", answered);
    if (isVoid && message.sent().isCall()) {
      code.add("yield null;\n");
    }
    return code.add("$<}\n").build();
  }

  // CacheRef.GetCall<?, ?>
  private TypeName wildcards(ClassName name) {
    return ParameterizedTypeName.get(
        name,
        variables.stream()
            .map(v -> WildcardTypeName.subtypeOf(Object.class))
            .toArray(TypeName[]::new));
  }

  // @FunctionalInterface
  // public interface OnPrice {
  //   Price price(Symbol symbol) throws UnknownSymbol;
  // }
  private TypeSpec answer(FakePlan.Message message) {
    RefPlan.Message sent = message.sent();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(sent.method())
            .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
            .addTypeVariables(JavaTypes.parameters(sent.own()))
            .varargs(sent.varargs())
            .returns(JavaTypes.of(sent.result()));
    message.parameters().forEach(p -> method.addParameter(JavaTypes.of(p.type()), p.name()));
    sent.thrown().forEach(thrown -> method.addException(JavaTypes.of(thrown)));
    return TypeSpec.interfaceBuilder(message.answer())
        .addJavadoc("What {@code $L} does in a test.\n", sent.method())
        .addAnnotation(FunctionalInterface.class)
        .addModifiers(Modifier.PUBLIC)
        .addTypeVariables(variables)
        .addMethod(method.build())
        .build();
  }

  private TypeName nested(String name) {
    return parameterized(fakeClass.nestedClass(name));
  }

  private TypeName parameterized(ClassName name) {
    return variables.isEmpty()
        ? name
        : ParameterizedTypeName.get(
            name,
            variables.stream().map(v -> TypeVariableName.get(v.name())).toArray(TypeName[]::new));
  }
}
