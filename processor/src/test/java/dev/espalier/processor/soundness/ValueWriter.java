package dev.espalier.processor.soundness;

import java.util.List;

/** Writes the types that messages are made of: records, enums, sealed types, exceptions. */
final class ValueWriter {

  private final World world;
  private final Draw draw;

  ValueWriter(World world) {
    this.world = world;
    this.draw = world.draw;
  }

  void write() {
    for (int i = draw.between(1, 3); i > 0; i--) {
      value(draw.percent(50));
    }
    exception(true, "java.lang.Exception", world.checked);
    if (draw.percent(50)) {
      exception(false, "java.lang.Exception", world.checked);
    }
    if (draw.percent(50)) {
      exception(draw.percent(50), "java.lang.RuntimeException", world.unchecked);
    }
  }

  private void value(boolean library) {
    String home = world.home(library);
    String name = world.vocabulary.type();
    String mark =
        draw.percent(10) ? draw.of("@Deprecated ", "@Deprecated(forRemoval = true) ") : "";
    mark = mark.replace("@D", "@java.lang.D");
    if (!mark.isEmpty()) { // an import of a type inside of it would be warned of
      world.removed.add(home + "." + name);
    }
    String parameter = draw.of("T", "T", "K", world.vocabulary.isOdd() ? "String" : "V");
    switch (draw.upTo(7)) {
      case 0 -> type(home, library, List.of(), mark + "public record NAME(int a) {}\n", name);
      case 1 ->
          type(
              home,
              library,
              List.of(new Declared.Variable(parameter, "", "java.lang.String")),
              mark + "public record NAME<" + parameter + ">(" + parameter + " a) {}\n",
              name);
      case 2 -> type(home, library, List.of(), mark + "public enum NAME { A, B { } }\n", name);
      case 3 ->
          type(
              home,
              library,
              List.of(),
              mark + "public sealed interface NAME { record One() implements NAME {} }\n",
              name);
      case 4 ->
          type(
              home,
              library,
              List.of(new Declared.Variable("N", "java.lang.Number", "java.lang.Integer")),
              mark + "public final class NAME<N extends java.lang.Number> { public NAME() {} }\n",
              name);
      case 5 -> {
        String inner = world.vocabulary.type();
        Declared outer = new Declared(home, List.of(name), library, List.of());
        String text = mark + "public class " + name + " {\n  public NAMED\n}\n";
        Declared nested =
            world.remember(new Declared(home, List.of(name, inner), library, List.of()));
        world.values.add(nested);
        Piece piece =
            Piece.text(
                World.packageLine(home)
                    + text.replace(
                        "NAMED",
                        "static class " + inner + " {\n    public " + inner + "() {}\n  }"));
        world.remember(outer);
        world.files.add(new Program.File(outer.path(), library, piece));
      }
      case 6 -> type(home, library, List.of(), "public interface NAME { int f(); }\n", name);
      default ->
          type(home, library, List.of(), mark + "public class NAME { public NAME() {} }\n", name);
    }
  }

  private void exception(boolean library, String above, List<Declared> kind) {
    String name = world.vocabulary.type();
    Declared type =
        type(
            world.home(library),
            library,
            null,
            "public class NAME extends "
                + above
                + " {\n"
                + "  private static final long serialVersionUID = 1L;\n\n"
                + "  public NAME() {}\n"
                + "}\n",
            name);
    kind.add(type);
  }

  private Declared type(
      String home, boolean library, List<Declared.Variable> variables, String text, String name) {
    Declared type =
        world.remember(
            new Declared(home, List.of(name), library, variables == null ? List.of() : variables));
    String file =
        World.packageLine(home)
            + text.replaceAll("\\bNAME\\b", java.util.regex.Matcher.quoteReplacement(name));
    world.files.add(new Program.File(type.path(), library, Piece.text(file)));
    if (variables != null) {
      world.values.add(type);
    }
    return type;
  }
}
