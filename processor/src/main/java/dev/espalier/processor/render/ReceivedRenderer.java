package dev.espalier.processor.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.plan.FakePlan;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Renders the records of what a fake has received; part of {@link FakeRenderer}. */
final class ReceivedRenderer {

  private final List<TypeVariableName> variables;
  private final TypeName received;

  ReceivedRenderer(List<TypeVariableName> variables, TypeName received) {
    this.variables = variables;
    this.received = received;
  }

  // public sealed interface Received {}
  TypeSpec common() {
    return TypeSpec.interfaceBuilder(FakePlan.RECEIVED)
        .addJavadoc("A message that has come.\n")
        .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
        .addTypeVariables(variables)
        .build();
  }

  // public record Price(Symbol symbol) implements Received {}
  TypeSpec render(FakePlan.Message message) {
    MethodSpec.Builder header = MethodSpec.constructorBuilder();
    for (Parameter parameter : message.parameters()) {
      header.addParameter(JavaTypes.of(parameter.type()), parameter.name());
    }
    TypeSpec.Builder type =
        TypeSpec.recordBuilder(message.record())
            .addJavadoc(
                "A $L of {@code $L}.\n",
                message.sent().isCall() ? "call" : "cast",
                message.sent().method())
            .addModifiers(Modifier.PUBLIC)
            .addTypeVariables(variables)
            .recordConstructor(header.build())
            .addSuperinterface(received);
    if (message.hasArrays()) {
      type.addMethod(equalsByContent(message))
          .addMethod(hashOfContent(message))
          .addMethod(textOfContent(message));
    }
    return type.build();
  }

  // @Override
  // public boolean equals(Object other) {
  //   return other instanceof Sell<?> that && Objects.deepEquals(amounts, that.amounts);
  // }
  private MethodSpec equalsByContent(FakePlan.Message message) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("return other instanceof $L$L that", message.record(), wildcards());
    for (String name : message.names()) {
      code.add("$W&& $T.deepEquals(this.$L, that.$L)", Objects.class, name, name);
    }
    return overriding("equals", boolean.class)
        .addParameter(Object.class, "other")
        .addCode(code.add(";\n").build())
        .build();
  }

  private String wildcards() {
    return variables.isEmpty()
        ? ""
        : "<" + String.join(", ", variables.stream().map(v -> "?").toList()) + ">";
  }

  // @Override
  // public int hashCode() {
  //   return Arrays.deepHashCode(new Object[] {amounts});
  // }
  private static MethodSpec hashOfContent(FakePlan.Message message) {
    return overriding("hashCode", int.class)
        .addStatement(
            "return $T.deepHashCode(new $T[] {$L})", Arrays.class, Object.class, names(message))
        .build();
  }

  // @Override
  // public String toString() {
  //   return "Sell" + Arrays.deepToString(new Object[] {amounts});
  // }
  private static MethodSpec textOfContent(FakePlan.Message message) {
    return overriding("toString", String.class)
        .addStatement(
            "return $S + $T.deepToString(new $T[] {$L})",
            message.record(),
            Arrays.class,
            Object.class,
            names(message))
        .build();
  }

  private static MethodSpec.Builder overriding(String name, Class<?> result) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(result);
  }

  private static CodeBlock names(FakePlan.Message message) {
    return Text.joined(message.names().stream().map(n -> CodeBlock.of("$L", n)).toList());
  }
}
