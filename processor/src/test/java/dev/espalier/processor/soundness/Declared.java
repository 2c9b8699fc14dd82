package dev.espalier.processor.soundness;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A type that a program declares.
 *
 * @param home its package
 * @param names its name, with those of the types around it in front
 * @param library whether it is compiled before the rest
 * @param variables its type parameters
 */
record Declared(String home, List<String> names, boolean library, List<Variable> variables) {

  /**
   * A type parameter.
   *
   * @param name its name
   * @param bound its bound, empty if it has none
   * @param argument a type that fits
   */
  record Variable(String name, String bound, String argument) {

    String declaration() {
      return bound.isEmpty() ? name : name + " extends " + bound;
    }
  }

  String simple() {
    return names.get(names.size() - 1);
  }

  String qualified() {
    return within(home, String.join(".", names));
  }

  /** The class that is generated for it. */
  String generated(String suffix) {
    return within(home, String.join("_", names) + suffix);
  }

  private static String within(String home, String name) {
    return home.isEmpty() ? name : home + "." + name;
  }

  /** Where its file lies. */
  String path() {
    return within(home, names.get(0)).replace('.', '/') + ".java";
  }

  /** {@code <K extends Comparable<K>, V>}, or nothing. */
  String parameters() {
    return variables.isEmpty()
        ? ""
        : variables.stream().map(Variable::declaration).collect(Collectors.joining(", ", "<", ">"));
  }

  /** Type arguments that fit, or nothing. */
  String arguments() {
    return variables.isEmpty()
        ? ""
        : variables.stream().map(Variable::argument).collect(Collectors.joining(", ", "<", ">"));
  }

  /** Its own variables as arguments, or nothing. */
  String own() {
    return variables.isEmpty()
        ? ""
        : variables.stream().map(Variable::name).collect(Collectors.joining(", ", "<", ">"));
  }
}
