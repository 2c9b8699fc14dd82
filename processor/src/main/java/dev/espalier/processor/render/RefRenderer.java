package dev.espalier.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.espalier.processor.plan.FilePlan;
import dev.espalier.processor.plan.RefPlan;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.lang.model.element.Modifier;

/** Renders the ref of a worker; its messages are left to {@link MessageRenderer}. */
public final class RefRenderer {

  private static final int UNLIMITED = Integer.MAX_VALUE;

  private final RefPlan plan;
  private final FilePlan file;
  private final TypeName subject;
  private final ClassName refClass;
  private final TypeName ref;
  private final List<TypeVariableName> variables;
  private final String worker;

  private RefRenderer(RefPlan plan) {
    this.plan = plan;
    this.file = plan.file();
    this.subject = JavaTypes.of(plan.subject());
    this.refClass = JavaTypes.of(file.name());
    this.variables = JavaTypes.parameters(plan.typeParameters());
    this.ref = variables.isEmpty() ? refClass : ParameterizedTypeName.get(refClass, arguments());
    this.worker = file.source().nested();
  }

  /** Renders a ref. */
  public static Source render(RefPlan plan) {
    return new RefRenderer(plan).render();
  }

  private Source render() {
    TypeSpec.Builder type =
        SourceFile.type(file)
            .addJavadoc(javadoc())
            .addTypeVariables(variables)
            .superclass(ParameterizedTypeName.get(JavaTypes.spi("GeneratedRef"), subject));
    plan.contracts().forEach(contract -> type.addSuperinterface(JavaTypes.of(contract)));
    if (variables.isEmpty()) {
      type.addField(lifecycleField());
    }
    type.addMethod(constructor());
    if (!variables.isEmpty()) {
      type.addMethod(lifecycleMethod());
    }
    type.addMethod(of());
    plan.messages().forEach(message -> type.addMethod(method(message)));
    if (plan.hasCalls()) {
      type.addMethod(within()).addMethod(async()).addType(asyncClass());
    }
    if (!file.isStub()) {
      MessageRenderer messages = new MessageRenderer(plan, variables, subject);
      plan.messages().forEach(message -> type.addType(messages.render(message)));
    }
    return SourceFile.source(file, type.build());
  }

  // Calls and casts of a {@code PriceFeed} process: ...
  private CodeBlock javadoc() {
    CodeBlock.Builder text = CodeBlock.builder();
    text.add(
        plan.messages().isEmpty()
            ? "The ref of a {@code $L} process, which has neither calls nor casts.\n"
            : "Sends calls and casts to a {@code $L} process.\n",
        worker);
    text.add(
        "\n<p>It means a place in a tree, and so survives restarts; it may be shared between"
            + " threads.\n");
    return text.add("\n<p>Generated from {@code $L}. Do not edit.\n", file.source().qualified())
        .build();
  }

  // static final Lifecycle<PriceFeed> LIFECYCLE =
  //     Lifecycle.<PriceFeed>builder().every(1_000, "poll", PriceFeed::poll).build();
  private FieldSpec lifecycleField() {
    return FieldSpec.builder(
            lifecycleType(), "LIFECYCLE", SourceFile.visible(file, Modifier.STATIC, Modifier.FINAL))
        .addJavadoc(lifecycleDoc())
        .initializer(
            plan.steps().isEmpty() ? lifecycle() : CodeBlock.of("$>$>\n$L$<$<", lifecycle()))
        .build();
  }

  // static <K, V> Lifecycle<Cache<K, V>> lifecycle() {
  private MethodSpec lifecycleMethod() {
    return MethodSpec.methodBuilder("lifecycle")
        .addJavadoc(lifecycleDoc())
        .addModifiers(SourceFile.visible(file, Modifier.STATIC))
        .addTypeVariables(variables)
        .returns(lifecycleType())
        .addCode("return $L;\n", lifecycle())
        .build();
  }

  private TypeName lifecycleType() {
    return ParameterizedTypeName.get(JavaTypes.spi("Lifecycle"), subject);
  }

  private CodeBlock lifecycleDoc() {
    return plan.steps().isEmpty()
        ? CodeBlock.of("A {@code $L} does nothing by itself.\n", worker)
        : CodeBlock.of(
            "What a {@code $L} does by itself: at start and end, on timers and signals.\n", worker);
  }

  // Lifecycle.<PriceFeed>builder()
  //     .afterStart(PriceFeed::connect)
  //     .build()
  private CodeBlock lifecycle() {
    ClassName lifecycle = JavaTypes.spi("Lifecycle");
    if (plan.steps().isEmpty()) {
      return CodeBlock.of("$T.plain()", lifecycle);
    }
    CodeBlock.Builder code = CodeBlock.builder().add("$T.<$T>builder()$>$>", lifecycle, subject);
    plan.steps().forEach(step -> code.add("\n$L", step(step)));
    return code.add("\n.build()$<$<").build();
  }

  // .every(1_000, "poll", PriceFeed::poll)
  private CodeBlock step(RefPlan.Step step) {
    return switch (step.kind()) {
      case AFTER_START -> CodeBlock.of(".afterStart($L)", ofWorker(step));
      case EVERY ->
          CodeBlock.of(
              ".every($L, $S, $L)", longLiteral(step.millis()), step.method(), ofWorker(step));
      case TERMINATE -> CodeBlock.of(".terminate($L)", withCause(step, "reason"));
      case ON_EXIT -> CodeBlock.of(".onExit($L)", withCause(step, "exit"));
      case ON_DOWN -> CodeBlock.of(".onDown($L)", withCause(step, "down"));
      case FORMAT_STATUS -> CodeBlock.of(".formatStatus($L)", ofWorker(step));
    };
  }

  // PriceFeed::poll, or worker -> worker.poll()
  private CodeBlock ofWorker(RefPlan.Step step) {
    return step.lambda()
        ? CodeBlock.of("worker -> worker.$L()", step.method())
        : CodeBlock.of("$T::$L", JavaTypes.of(file.source()), step.method());
  }

  // PriceFeed::stop, or (worker, reason) -> worker.stop()
  private CodeBlock withCause(RefPlan.Step step, String cause) {
    if (!step.takesCause()) {
      return CodeBlock.of("(worker, $L) -> worker.$L()", cause, step.method());
    }
    return step.lambda()
        ? CodeBlock.of("(worker, $1L) -> worker.$2L($1L)", cause, step.method())
        : CodeBlock.of("$T::$L", JavaTypes.of(file.source()), step.method());
  }

  private static String longLiteral(long millis) {
    return Text.number(millis) + (millis > Integer.MAX_VALUE ? "L" : "");
  }

  // private PriceFeedRef(RefTarget<PriceFeed> target) {
  //   super(target);
  // }
  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(ParameterizedTypeName.get(JavaTypes.spi("RefTarget"), subject), "target")
        .addStatement("super(target)")
        .build();
  }

  // static PriceFeedRef of(Endpoint<PriceFeed> place) {
  //   return new PriceFeedRef(RefTarget.of(place));
  // }
  private MethodSpec of() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("of")
            .addJavadoc("Returns the ref of the {@code $L} at a place of a tree.\n", worker)
            .addModifiers(SourceFile.visible(file, Modifier.STATIC))
            .addTypeVariables(variables)
            .returns(ref)
            .addParameter(ParameterizedTypeName.get(JavaTypes.spi("Endpoint"), subject), "place");
    return SourceFile.body(
        file,
        method,
        CodeBlock.of("return new $L($T.of(place));\n", created(), JavaTypes.spi("RefTarget")));
  }

  private CodeBlock created() {
    return variables.isEmpty() ? CodeBlock.of("$T", refClass) : CodeBlock.of("$T<>", refClass);
  }

  // @Override
  // public Price price(Symbol s) throws UnknownSymbol {
  //   return target.call(new PriceCall(s), 2_000);
  // }
  private MethodSpec method(RefPlan.Message message) {
    MethodSpec.Builder method = signature(message).returns(JavaTypes.of(message.reply()));
    method.addJavadoc(messageDoc(message));
    if (message.overrides()) {
      method.addAnnotation(Override.class);
    }
    message.thrown().forEach(thrown -> method.addException(JavaTypes.of(thrown)));
    boolean returns = message.isCall() && !JavaTypes.of(message.reply()).equals(TypeName.VOID);
    CodeBlock target = CodeBlock.of(message.targetHidden() ? "this.target" : "target");
    return SourceFile.body(
        file,
        method,
        CodeBlock.of("$L$L;\n", returns ? "return " : "", sent(message, target, verb(message))));
  }

  // call, callInline, cast, castInline
  private static String verb(RefPlan.Message message) {
    return switch (message.form()) {
      case CAST -> message.inline() ? "castInline" : "cast";
      case CALL, DEFERRED_CALL -> message.inline() ? "callInline" : "call";
    };
  }

  // Calls {@code price} and waits for the result, 2 s unless {@link #within} says otherwise.
  private CodeBlock messageDoc(RefPlan.Message message) {
    if (!message.isCall()) {
      return CodeBlock.of(
          message.inline()
              ? "Casts {@code $L} here if the process is idle, else does not wait.\n"
              : "Casts {@code $L} and does not wait.\n",
          message.method());
    }
    String limit =
        message.timeoutMillis() == UNLIMITED
            ? "without limit"
            : "for " + Text.time(message.timeoutMillis());
    String before = message.inline() ? " here if the process is idle, else" : " and";
    return CodeBlock.of(
        "Calls {@code $L}$L waits $L unless {@link #within} says otherwise.\n",
        message.method(),
        before,
        limit);
  }

  private static MethodSpec.Builder signature(RefPlan.Message message) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(message.method())
            .addModifiers(Modifier.PUBLIC)
            .addTypeVariables(JavaTypes.parameters(message.own()))
            .varargs(message.varargs());
    message.parameters().forEach(p -> method.addParameter(JavaTypes.of(p.type()), p.name()));
    return method;
  }

  // target.call(new PriceCall(s), 2_000)
  private CodeBlock sent(RefPlan.Message message, CodeBlock target, String verb) {
    List<CodeBlock> arguments =
        message.parameters().stream().map(p -> CodeBlock.of("$L", p.name())).toList();
    CodeBlock record =
        CodeBlock.of("new $T($L)", parameterized(message.record()), Text.joined(arguments));
    return message.isCall()
        ? CodeBlock.of("$L.$L($L,$W$L)", target, verb, record, Text.millis(message.timeoutMillis()))
        : CodeBlock.of("$L.$L($L)", target, verb, record);
  }

  /** A class inside of the ref with the type parameters of the worker as arguments. */
  private TypeName parameterized(String record) {
    ClassName name = refClass.nestedClass(record);
    return variables.isEmpty() ? name : ParameterizedTypeName.get(name, arguments());
  }

  private TypeName[] arguments() {
    return variables.stream().map(v -> TypeVariableName.get(v.name())).toArray(TypeName[]::new);
  }

  // public PriceFeedRef within(Duration timeout) {
  //   return new PriceFeedRef(target.within(timeout));
  // }
  private MethodSpec within() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("within")
            .addJavadoc(
                """
                The same ref with another time-out for all calls.

                @param timeout how long callers wait, more than 0
                @return the ref
                """)
            .addModifiers(Modifier.PUBLIC)
            .returns(ref)
            .addParameter(Duration.class, "timeout");
    return SourceFile.body(
        file, method, CodeBlock.of("return new $L(target.within(timeout));\n", created()));
  }

  // public Async async() {
  //   return new Async();
  // }
  private MethodSpec async() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("async")
            .addJavadoc("The calls without waiting.\n\n@return the calls with futures as results\n")
            .addModifiers(Modifier.PUBLIC)
            .returns(refClass.nestedClass("Async"));
    return SourceFile.body(file, method, CodeBlock.of("return new Async();\n"));
  }

  // public final class Async {
  //   public CompletableFuture<Price> price(Symbol s) {
  //     return target.callAsync(new PriceCall(s), 2_000);
  //   }
  // }
  private TypeSpec asyncClass() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder("Async")
            .addJavadoc("The calls of {@link $T} without waiting.\n", refClass)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    plan.messages().stream()
        .filter(RefPlan.Message::isCall)
        .forEach(message -> type.addMethod(asyncMethod(message)));
    return type.build();
  }

  private MethodSpec asyncMethod(RefPlan.Message message) {
    CodeBlock target =
        message.targetHidden() ? CodeBlock.of("$T.this.target", refClass) : CodeBlock.of("target");
    MethodSpec.Builder method =
        signature(message)
            .addJavadoc("Calls {@code $L} and returns at once.\n", message.method())
            .returns(
                ParameterizedTypeName.get(
                    ClassName.get(CompletableFuture.class), JavaTypes.boxed(message.reply())));
    return SourceFile.body(
        file, method, CodeBlock.of("return $L;\n", sent(message, target, "callAsync")));
  }
}
