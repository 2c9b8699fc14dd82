package dev.espalier.processor.rule;

import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Declaration;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import java.util.List;
import java.util.stream.Collectors;

/** A child method that calls a constructor, for a help: it can be pasted. */
final class StartFunction {

  private StartFunction() {}

  /** The method for a child, with the parameters of the constructor. */
  static String of(
      SupervisorModel supervisor,
      ChildMethod child,
      Product.Worker worker,
      List<Parameter> parameters) {
    String declared =
        parameters.stream()
            .map(p -> p.type().shown() + " " + p.name())
            .collect(Collectors.joining(", "));
    String passed = parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
    boolean isInterface = supervisor.declaration().kind() == Declaration.Kind.INTERFACE;
    String type = worker.type().shown();
    return "@Child %s%s %s(%s) { return new %s(%s); }"
        .formatted(isInterface ? "default " : "", type, child.name(), declared, type, passed);
  }
}
