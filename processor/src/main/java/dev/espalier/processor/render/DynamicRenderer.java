package dev.espalier.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.espalier.processor.plan.DynamicPlan;
import dev.espalier.processor.plan.FilePlan;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Renders the accessor of the dynamic supervisors of one class of children. */
public final class DynamicRenderer {

  private final DynamicPlan plan;
  private final FilePlan file;
  private final List<TypeVariableName> variables;
  private final TypeName accessor;
  private final TypeName arguments;
  private final TypeName ref;
  private final boolean keyed;

  private DynamicRenderer(DynamicPlan plan) {
    this.plan = plan;
    this.file = plan.file();
    this.variables = JavaTypes.parameters(plan.typeParameters());
    ClassName raw = JavaTypes.of(file.name());
    this.accessor = parameterized(raw);
    this.arguments = parameterized(raw.nestedClass(DynamicPlan.ARGUMENTS));
    this.ref = JavaTypes.of(plan.ref());
    this.keyed = plan.key() != null;
  }

  /** Renders an accessor. */
  public static Source render(DynamicPlan plan) {
    return new DynamicRenderer(plan).render();
  }

  private Source render() {
    TypeSpec.Builder type =
        SourceFile.type(file)
            .addJavadoc(javadoc())
            .addTypeVariables(variables)
            .superclass(superclass())
            .addMethod(constructor())
            .addMethod(of())
            .addMethod(start());
    if (keyed) {
      type.addMethod(findOrStart());
    }
    return SourceFile.source(file, type.addType(arguments()).build());
  }

  // Starts {@code OrderBook} processes below a dynamic supervisor, and finds them by their keys.
  private CodeBlock javadoc() {
    return CodeBlock.of(
        """
        Starts {@code $L} processes below a dynamic supervisor$L.

        <p>It means a place in a tree, and so survives restarts; it may be shared between threads.

        <p>Generated from {@code $L}. Do not edit.
        """,
        file.source().nested(),
        keyed ? ", and finds them by their keys" : "",
        file.source().qualified());
  }

  // GeneratedDynamicSupervisor<Symbol, OrderBookDynamicSupervisor.Arguments, OrderBookRef>
  private TypeName superclass() {
    return plan.key() == null
        ? ParameterizedTypeName.get(
            JavaTypes.spi("GeneratedUnkeyedDynamicSupervisor"), arguments, ref)
        : ParameterizedTypeName.get(
            JavaTypes.spi("GeneratedDynamicSupervisor"),
            JavaTypes.boxed(plan.key()),
            arguments,
            ref);
  }

  // private OrderBookDynamicSupervisor(Endpoint<?> place) {
  //   super(place, OrderBookRef::of);
  // }
  // with <OrderBook<K>>super(place, OrderBookRef::of) for a generic worker
  private MethodSpec constructor() {
    CodeBlock refOf = CodeBlock.of("$T::of", raw(ref));
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(place(), "place");
    return plan.namesWorker()
        ? constructor
            .addStatement("<$T>super(place, $L)", JavaTypes.of(plan.worker()), refOf)
            .build()
        : constructor.addStatement("super(place, $L)", refOf).build();
  }

  // static OrderBookDynamicSupervisor of(Endpoint<?> place) {
  //   return new OrderBookDynamicSupervisor(place);
  // }
  private MethodSpec of() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("of")
            .addJavadoc(
                """
                Returns the accessor of the dynamic supervisor at a place of a tree.

                @param place where it is
                $L@return the accessor
                """,
                typeDocs())
            .addModifiers(SourceFile.visible(file, Modifier.STATIC))
            .addTypeVariables(variables)
            .returns(accessor)
            .addParameter(place(), "place");
    return SourceFile.body(
        file,
        method,
        CodeBlock.of("return new $T$L(place);\n", raw(accessor), variables.isEmpty() ? "" : "<>"));
  }

  // public OrderBookRef start(Symbol symbol, int depth) {
  //   return startChild(new Arguments(symbol, depth));
  // }
  private MethodSpec start() {
    return starting(
        "start",
        "Starts a child and waits until it has started.",
        keyed
            ? "its ref, which means the key and survives restarts"
            : "its ref, which means this one process",
        keyed ? "if it was not started, or the key is taken" : "if it was not started",
        "startChild");
  }

  // public OrderBookRef findOrStart(Symbol symbol, int depth) {
  //   return findOrStartChild(new Arguments(symbol, depth));
  // }
  private MethodSpec findOrStart() {
    return starting(
        "findOrStart",
        "Finds the child with this key or starts it; of many threads at once, one starts it.",
        "its ref, which means the key and survives restarts",
        "if it had to be started and was not",
        "findOrStartChild");
  }

  private MethodSpec starting(
      String name, String doc, String result, String failure, String inherited) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addJavadoc("$L\n\n", doc)
            .addJavadoc(argumentDocs())
            .addJavadoc("@return $L\n", result)
            .addJavadoc(
                // by its full name: an import for a comment alone is one that ECJ warns of
                "@throws $L $L\n",
                JavaTypes.runtime("StartFailedException").canonicalName(),
                failure)
            .addModifiers(SourceFile.visible(file))
            .returns(ref);
    for (DynamicPlan.Start start : plan.starts()) {
      method.addParameter(JavaTypes.of(start.parameter().type()), start.parameter().name());
    }
    CodeBlock names =
        Text.joined(
            plan.starts().stream().map(s -> CodeBlock.of("$L", s.parameter().name())).toList());
    return SourceFile.body(
        file,
        method,
        // with its type arguments: none can be inferred for a List<? super K>
        CodeBlock.of("return $L(new $T($L));\n", inherited, arguments, names));
  }

  // public record Arguments(Symbol symbol, int depth) {}
  private TypeSpec arguments() {
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    CodeBlock.Builder docs = CodeBlock.builder();
    docs.add("What is given to a child at its start.\n\n");
    for (int i = 0; i < plan.starts().size(); i++) {
      DynamicPlan.Start start = plan.starts().get(i);
      String name = plan.components().get(i);
      components.addParameter(JavaTypes.of(start.parameter().type()), name);
      docs.add("@param $L $L\n", name, doc(start));
    }
    return TypeSpec.recordBuilder(DynamicPlan.ARGUMENTS)
        .addJavadoc(docs.add(typeDocs()).build())
        .addModifiers(SourceFile.visible(file))
        .addTypeVariables(variables)
        .recordConstructor(components.build())
        .build();
  }

  private CodeBlock argumentDocs() {
    CodeBlock.Builder docs = CodeBlock.builder();
    plan.starts()
        .forEach(start -> docs.add("@param $L $L\n", start.parameter().name(), doc(start)));
    return docs.build();
  }

  private static String doc(DynamicPlan.Start start) {
    return start.isKey() ? "its key" : "for its constructor";
  }

  private CodeBlock typeDocs() {
    CodeBlock.Builder docs = CodeBlock.builder();
    variables.forEach(
        v -> docs.add("@param <$L> as of {@code $L}\n", v.name(), file.source().nested()));
    return docs.build();
  }

  private TypeName place() {
    return ParameterizedTypeName.get(
        JavaTypes.spi("Endpoint"), WildcardTypeName.subtypeOf(Object.class));
  }

  private TypeName parameterized(ClassName raw) {
    return variables.isEmpty()
        ? raw
        : ParameterizedTypeName.get(raw, variables.toArray(TypeName[]::new));
  }

  private static TypeName raw(TypeName type) {
    return type instanceof ParameterizedTypeName parameterized ? parameterized.rawType() : type;
  }
}
