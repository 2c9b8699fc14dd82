package dev.espalier.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.plan.RefPlan;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Renders the records in which a ref sends arguments to its worker; part of {@link RefRenderer}.
 * They are not private, since a fake of the worker, in the same package, looks into them.
 */
final class MessageRenderer {

  private final List<TypeVariableName> variables;
  private final TypeName subject;

  MessageRenderer(RefPlan plan, List<TypeVariableName> variables, TypeName subject) {
    this.variables = variables;
    this.subject = subject;
  }

  // record PriceCall(Symbol s) implements CallMessage<PriceFeed, Price> {
  TypeSpec render(RefPlan.Message message) {
    MethodSpec.Builder header = MethodSpec.constructorBuilder();
    for (int i = 0; i < message.parameters().size(); i++) {
      header.addParameter(
          JavaTypes.of(message.parameters().get(i).type()), message.components().get(i));
    }
    TypeSpec.Builder type =
        TypeSpec.recordBuilder(message.record())
            .addTypeVariables(variables)
            .recordConstructor(header.build())
            .addSuperinterface(implemented(message))
            .addMethod(handle(message));
    if (message.isCall() && !message.thrown().isEmpty()) {
      type.addMethod(isReply(message));
    }
    return type.build();
  }

  private TypeName implemented(RefPlan.Message message) {
    return switch (message.form()) {
      case CAST -> ParameterizedTypeName.get(JavaTypes.spi("CastMessage"), subject);
      case CALL ->
          ParameterizedTypeName.get(
              JavaTypes.spi("CallMessage"), subject, JavaTypes.boxed(message.reply()));
      case DEFERRED_CALL ->
          ParameterizedTypeName.get(
              JavaTypes.spi("DeferredCallMessage"), subject, JavaTypes.boxed(message.reply()));
    };
  }

  // @Override
  // public Price handle(PriceFeed worker) throws UnknownSymbol {
  //   return worker.price(s);
  // }
  private MethodSpec handle(RefPlan.Message message) {
    CodeBlock method =
        CodeBlock.of(
            "$L.$L($L)",
            message.worker(),
            message.method(),
            Text.joined(message.components().stream().map(c -> CodeBlock.of("$L", c)).toList()));
    TypeName reply = JavaTypes.boxed(message.reply());
    return switch (message.form()) {
      case CAST -> handled(message, "handle", TypeName.VOID).addStatement(method).build();
      case CALL ->
          message.reply() instanceof TypeRef.Nothing
              ? handled(message, "handle", reply)
                  .addStatement(method)
                  .addStatement("return null")
                  .build()
              : handled(message, "handle", reply).addStatement("return $L", method).build();
      case DEFERRED_CALL ->
          handled(message, "begin", JavaTypes.of(message.result()))
              .addStatement("return $L", method)
              .build();
    };
  }

  // public CompletionStage<Price> begin(PriceFeed worker) throws UnknownSymbol
  private MethodSpec.Builder handled(RefPlan.Message message, String name, TypeName result) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(result)
            .addParameter(subject, message.worker());
    message.thrown().forEach(thrown -> method.addException(JavaTypes.of(thrown)));
    return method;
  }

  // @Override
  // public boolean isReply(Throwable thrown) {
  //   return thrown instanceof UnknownSymbol;
  // }
  private MethodSpec isReply(RefPlan.Message message) {
    CodeBlock.Builder condition = CodeBlock.builder();
    for (int i = 0; i < message.thrown().size(); i++) {
      TypeName tested = erased(message.thrown().get(i));
      condition.add(i == 0 ? "thrown instanceof $T" : "$W|| thrown instanceof $T", tested);
    }
    return MethodSpec.methodBuilder("isReply")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(boolean.class)
        .addParameter(Throwable.class, "thrown")
        .addStatement("return $L", condition.build())
        .build();
  }

  /** A type parameter cannot be tested at run time; its bound can, or the bound of that. */
  private TypeName erased(TypeRef thrown) {
    TypeName type = JavaTypes.of(thrown);
    while (type instanceof TypeVariableName variable) {
      type =
          variables.stream()
              .filter(v -> v.name().equals(variable.name()) && !v.bounds().isEmpty())
              .map(v -> v.bounds().get(0))
              .findFirst()
              .orElse(ClassName.get(Throwable.class));
    }
    return type;
  }
}
