package dev.espalier.processor.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes the handlers of one class or interface. */
final class HandlerWriter {

  /** Names that all refs have methods of, which are called in another way or are no handlers. */
  static final String RESERVED = "within|of|async|path|isAlive|lifecycle";

  private final World world;
  private final Draw draw;
  private final Imports imports;
  private final TypeDraw types;
  private final boolean library;
  private final Set<String> taken;
  private final List<String> uses = new ArrayList<>();
  private final List<String> throwable = new ArrayList<>();
  private final Set<String> once = new TreeSet<>();

  HandlerWriter(
      World world,
      Imports imports,
      boolean library,
      List<Declared.Variable> variables,
      Set<String> taken) {
    this.world = world;
    this.draw = world.draw;
    this.imports = imports;
    this.library = library;
    this.taken = taken;
    this.types =
        new TypeDraw(
            world,
            imports,
            library,
            variables.stream().filter(v -> !v.bound().endsWith("Exception")).toList());
    variables.stream()
        .filter(v -> v.bound().endsWith("Exception") || v.name().equals("F"))
        .forEach(v -> throwable.add(v.name()));
  }

  /** Code that calls them all on {@code ref}. */
  List<String> uses() {
    return uses;
  }

  /** Calls and casts, some of them overloaded. */
  void messages(Piece body, String modifier, int most) {
    for (int i = draw.upTo(most); i > 0; i--) {
      String name = world.vocabulary.method(taken);
      int overloads = draw.percent(20) ? 2 : 1;
      for (int count = 0; count < overloads; count++) {
        int parameters = overloads == 1 ? draw.of(0, 1, 1, 2, 3) : count;
        message(body, modifier, name, parameters, overloads > 1);
      }
    }
  }

  private void message(Piece body, String modifier, String name, int count, boolean overloaded) {
    boolean call = draw.percent(65);
    boolean varargs = count > 0 && modifier.startsWith("public") && draw.percent(10);
    boolean generic = varargs && draw.percent(40);
    String marks = generic ? "@java.lang.SafeVarargs " : "";
    String with = draw.percent(10) ? "@java.lang.Deprecated " : "";
    String head =
        "  "
            + with
            + marks
            + (call ? call() : imports.annotation("Cast") + " ")
            + modifier
            + (generic ? "final " : "")
            + (call ? result() : "void")
            + " "
            + name;
    Piece method = Piece.group(head + "(", ", ", ")" + thrown(call) + " { throw null; }\n");
    Set<String> names = new TreeSet<>();
    StringBuilder arguments = new StringBuilder();
    boolean usable = !varargs && !name.matches(RESERVED); // beside those of all refs
    for (int i = 0; i < count; i++) {
      boolean last = i == count - 1;
      String type = types.any();
      if (varargs && last) {
        type =
            (generic
                    ? imports.name("java.util.List") + "<" + types.reference() + ">"
                    : imports.name(draw.of("java.lang.String", "java.util.UUID")))
                + "...";
      }
      method.add(type + " " + world.vocabulary.parameter(names));
      arguments.append(i == 0 ? "" : ", ").append(nothing(type));
      usable &= !overloaded || !nothing(type).equals("null");
    }
    body.add(method);
    if (usable) {
      uses.add("ref." + name + "(" + arguments + ");");
      if (call) {
        uses.add("ref.async()." + name + "(" + arguments + ");");
      }
    }
  }

  private String call() {
    return imports.annotation("Call")
        + (draw.percent(20) ? "(timeout = " + draw.of("1", "250", "60_000", infinity()) + ")" : "")
        + " ";
  }

  private String infinity() {
    return imports.name("dev.espalier.annotations.Shutdown") + ".INFINITY";
  }

  private String result() {
    return switch (draw.upTo(6)) {
      case 0 -> "void";
      case 1 -> {
        String future =
            draw.of(
                "java.util.concurrent.CompletableFuture", "java.util.concurrent.CompletionStage");
        yield imports.name(future)
            + "<"
            + draw.of("", "", "? extends ", "? super ")
            + draw.of(types.reference(), imports.name("java.lang.Void"))
            + ">";
      }
      default -> types.any();
    };
  }

  /** The value that a caller in a test passes. */
  static String nothing(String type) {
    return switch (type) {
      case "int", "long", "double", "float" -> "0";
      case "byte", "char", "short" -> "(" + type + ") 0";
      case "boolean" -> "false";
      default -> "null";
    };
  }

  private String thrown(boolean call) {
    List<String> all = new ArrayList<>(throwable);
    World.seen(world.unchecked, library).forEach(e -> all.add(imports.name(e.qualified())));
    if (call) {
      World.seen(world.checked, library).forEach(e -> all.add(imports.name(e.qualified())));
      all.add(imports.name("java.io.IOException"));
      all.add(imports.name("java.lang.Exception"));
      all.add(imports.name("java.lang.Throwable"));
    } else {
      all.removeAll(throwable);
      all.add(imports.name("java.lang.IllegalStateException"));
    }
    List<String> some = draw.percent(25) ? draw.some(all, 3) : List.of();
    return some.isEmpty() ? "" : " throws " + String.join(", ", some);
  }

  /** What a process does by itself. */
  void steps(Piece body, String modifier, boolean closeable) {
    step(body, modifier, 20, "AfterStart", "void", "");
    step(body, modifier, 20, "OnExit", "void", "dev.espalier.Exit");
    step(body, modifier, 20, "OnDown", "void", "dev.espalier.Down");
    step(body, modifier, 15, "FormatStatus", draw.percent(30) ? "int" : types.reference(), "");
    if (!closeable) {
      step(body, modifier, 20, "Terminate", "void", "dev.espalier.ExitReason");
    }
    for (int i = draw.percent(25) ? draw.between(1, 2) : 0; i > 0; i--) {
      String period = "Every(millis = " + draw.of("1", "1_000", "3_000_000_000L") + ")";
      step(body, modifier, 100, period, "void", "");
    }
  }

  private void step(
      Piece body, String modifier, int chance, String mark, String result, String cause) {
    if (!draw.percent(chance) || (!mark.startsWith("Every") && !once.add(mark))) {
      return;
    }
    String annotation = mark.replaceAll("\\(.*", "");
    String method = world.vocabulary.method(taken);
    String head =
        "  "
            + imports.annotation(annotation)
            + mark.substring(annotation.length())
            + " "
            + modifier;
    Piece piece =
        Piece.group(
            head + result + " " + method + "(",
            ", ",
            ")" + (draw.percent(20) ? " throws java.lang.Exception" : "") + " { throw null; }\n");
    if (!cause.isEmpty() && draw.percent(60)) {
      piece.add(imports.name(cause) + " " + world.vocabulary.parameter(new TreeSet<>()));
    }
    body.add(piece);
    if (draw.percent(15)) { // an overload that is no handler
      body.add("  " + modifier + "void " + method + "(int a, int b) {}\n");
    }
  }
}
