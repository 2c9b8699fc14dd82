package dev.espalier.processor.read;

import com.sun.source.tree.MethodTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The methods that objects of a class have, each as its most special class writes it: where a call
 * goes that names no other object.
 */
final class OwnMethods {

  private final Compiler compiler;
  private final TypeElement type;
  private final List<Method> methods = new ArrayList<>();

  /**
   * A method.
   *
   * @param element the method
   * @param tree what is written, null if it cannot be seen
   */
  record Method(ExecutableElement element, @Nullable MethodTree tree) {

    /** Whether it can be called with that many arguments. */
    boolean takes(int arguments) {
      int parameters = element.getParameters().size();
      return element.isVarArgs() ? arguments >= parameters - 1 : arguments == parameters;
    }
  }

  /**
   * Collects them.
   *
   * @param above the class and all that it inherits from, itself last
   */
  OwnMethods(Compiler compiler, Bodies bodies, TypeElement type, Set<TypeElement> above) {
    this.compiler = compiler;
    this.type = type;
    List<TypeElement> owners = new ArrayList<>(above);
    for (int i = owners.size() - 1; i >= 0; i--) {
      for (ExecutableElement method : compiler.methods(owners.get(i))) {
        if (implementation(method) == null) {
          methods.add(new Method(method, bodies.of(method)));
        }
      }
    }
  }

  /** What is run when a method is called, null if none of the class is. */
  @Nullable Method implementation(ExecutableElement called) {
    for (Method each : methods) {
      if (each.element().getSimpleName().equals(called.getSimpleName())
          && (each.element().equals(called) || compiler.overrides(each.element(), called, type))) {
        return each;
      }
    }
    return null;
  }

  /** The only one of that name which takes that many arguments; nothing is guessed. */
  @Nullable Method called(String name, int arguments) {
    List<Method> fitting =
        methods.stream()
            .filter(m -> m.element().getSimpleName().contentEquals(name) && m.takes(arguments))
            .toList();
    return fitting.size() == 1 ? fitting.get(0) : null;
  }

  /** The only one of that name, as in {@code this::poll}. */
  @Nullable Method called(String name) {
    List<Method> fitting =
        methods.stream().filter(m -> m.element().getSimpleName().contentEquals(name)).toList();
    return fitting.size() == 1 ? fitting.get(0) : null;
  }
}
