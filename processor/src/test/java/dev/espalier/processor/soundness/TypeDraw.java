package dev.espalier.processor.soundness;

import java.util.ArrayList;
import java.util.List;

/** Draws types for signatures: what a file may name, nested into each other in all ways. */
final class TypeDraw {

  private static final List<String> PRIMITIVES =
      List.of("int", "long", "boolean", "double", "byte", "char", "short", "float");
  private static final List<String> PLAIN =
      List.of(
          "java.lang.String",
          "java.lang.Object",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Void",
          "java.lang.Thread",
          "java.lang.CharSequence",
          "java.time.Duration",
          "java.util.UUID",
          "dev.espalier.ExitReason",
          "dev.espalier.Down",
          "java.util.concurrent.TimeUnit");
  private static final List<String> ONE_ARGUMENT =
      List.of(
          "java.util.List",
          "java.util.Set",
          "java.util.Optional",
          "java.lang.Iterable",
          "java.lang.Class",
          "java.lang.Comparable",
          "java.util.concurrent.CompletableFuture",
          "java.util.function.Supplier");
  private static final List<String> TWO_ARGUMENTS =
      List.of("java.util.Map", "java.util.function.Function", "java.util.Map.Entry");

  private final World world;
  private final Draw draw;
  private final Imports imports;
  private final boolean library;
  private final List<Declared.Variable> variables;

  TypeDraw(World world, Imports imports, boolean library, List<Declared.Variable> variables) {
    this.world = world;
    this.draw = world.draw;
    this.imports = imports;
    this.library = library;
    this.variables = variables;
  }

  /** Anything that a parameter can be. */
  String any() {
    return draw.percent(25) ? draw.of(PRIMITIVES) : reference(2);
  }

  /** A type of objects. */
  String reference() {
    return reference(2);
  }

  /** A type with equality by value and no parts that change; for keys. */
  String key() {
    List<Declared> own =
        World.seen(world.values, library).stream().filter(v -> v.variables().isEmpty()).toList();
    if (!own.isEmpty() && draw.percent(50)) {
      return imports.name(draw.of(own).qualified());
    }
    return draw.percent(50)
        ? draw.of(PRIMITIVES)
        : imports.name(draw.of("java.lang.String", "java.lang.Long", "java.util.UUID"));
  }

  private String reference(int depth) {
    int roll = draw.upTo(99);
    if (roll < 30) {
      return declared(depth);
    }
    if (roll < 42 && !variables.isEmpty()) {
      Declared.Variable variable = draw.of(variables);
      return mark() + variable.name();
    }
    if (roll < 54 && !world.mode.isolated()) {
      String component = draw.percent(30) ? draw.of(PRIMITIVES) : reference(depth - 1);
      if (component.contains("@") && component.endsWith("]")) {
        return component; // ECJ fails on an array of several dimensions of which one is annotated
      }
      return draw.percent(15) ? component + " " + mark() + "[]" : component + draw.of("[]", "[][]");
    }
    if (depth > 0 && roll < 72) {
      return imports.name(draw.of(ONE_ARGUMENT), mark()) + "<" + argument(depth - 1) + ">";
    }
    if (depth > 0 && roll < 80) {
      String arguments = argument(depth - 1) + ", " + argument(depth - 1);
      return imports.name(draw.of(TWO_ARGUMENTS), mark()) + "<" + arguments + ">";
    }
    return imports.name(draw.of(PLAIN), mark());
  }

  private String declared(int depth) {
    List<Declared> own = World.seen(world.values, library);
    if (own.isEmpty()) {
      return imports.name("java.lang.String");
    }
    Declared type = draw.of(own);
    if (draw.percent(4)) {
      return imports.name(type.qualified()); // raw if it has type parameters
    }
    List<String> arguments = new ArrayList<>();
    for (Declared.Variable variable : type.variables()) {
      boolean free = variable.bound().isEmpty() && depth > 0;
      arguments.add(free ? argument(depth - 1) : draw.of(variable.argument(), "?"));
    }
    return imports.name(type.qualified(), mark())
        + (arguments.isEmpty() ? "" : "<" + String.join(", ", arguments) + ">");
  }

  private String argument(int depth) {
    return switch (draw.upTo(9)) {
      case 0 -> "?";
      case 1 -> {
        String bound = reference(depth);
        yield bound.endsWith("Object") ? "?" : "? extends " + bound; // ECJ forgets such a bound
      }
      case 2 -> "? super " + reference(depth);
      default -> reference(depth);
    };
  }

  /** None where type arguments are put in: javac forgets the annotations of such types. */
  private String mark() {
    return variables.isEmpty() && draw.percent(8)
        ? "@" + imports.name("org.jspecify.annotations.Nullable") + " "
        : "";
  }
}
