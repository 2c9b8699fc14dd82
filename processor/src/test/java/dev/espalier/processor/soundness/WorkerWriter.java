package dev.espalier.processor.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes worker classes, with what they inherit their handlers from. */
final class WorkerWriter {

  private static final String QUIET =
      "@java.lang.SuppressWarnings({\"deprecation\", \"removal\", \"rawtypes\", \"overloads\"})\n";

  private final World world;
  private final Draw draw;
  private final List<Above> above = new ArrayList<>();

  /** Something that a worker can extend or implement. */
  private record Above(
      Declared type,
      boolean isInterface,
      Set<String> names,
      List<String> uses,
      String implemented) {}

  WorkerWriter(World world) {
    this.world = world;
    this.draw = world.draw;
  }

  void write() {
    for (int i = draw.upTo(2); i > 0; i--) {
      above(draw.percent(50));
    }
    for (int i = draw.percent(50) ? 1 : 0; i > 0; i--) {
      contract(draw.percent(60));
    }
    for (int i = draw.between(1, 3); i > 0; i--) {
      worker(draw.percent(45));
    }
  }

  /** An abstract class or an interface with handlers in it. */
  private void above(boolean library) {
    String home = world.home(library);
    boolean isInterface = draw.percent(50);
    List<Declared.Variable> variables = variables(draw.percent(50) ? 1 : 0);
    Declared type =
        world.remember(new Declared(home, List.of(world.vocabulary.type()), library, variables));
    Imports imports = new Imports(world, home);
    imports.reserve(type.simple());
    variables.forEach(v -> imports.reserve(v.name()));
    Set<String> names = new TreeSet<>(Set.of("close", "run", "equals"));
    HandlerWriter handlers = new HandlerWriter(world, imports, library, variables, names);
    Piece body = Piece.group("", "", "}\n");
    String modifier = isInterface ? "default " : draw.of("public ", "public ", "protected ");
    handlers.messages(body, modifier, 3);
    if (draw.percent(30)) {
      handlers.steps(body, modifier, true);
    }
    file(type, imports, isInterface ? "public interface " : "public abstract class ", "", body);
    above.add(new Above(type, isInterface, names, List.of(), ""));
  }

  /** An interface that a ref can implement too. */
  private void contract(boolean library) {
    String home = world.home(library);
    Declared type =
        world.remember(new Declared(home, List.of(world.vocabulary.type()), library, List.of()));
    Imports imports = new Imports(world, home);
    imports.reserve(type.simple());
    TypeDraw types = new TypeDraw(world, imports, library, List.of());
    Set<String> names = new TreeSet<>(Set.of("close", "run", "equals"));
    String method = world.vocabulary.method(names);
    String result = draw.of("int", "void", "java.lang.Object");
    String thrown = draw.percent(30) ? " throws java.io.IOException" : "";
    String signature = result + " " + method + "(java.lang.Object " + draw.of("a", "target") + ")";
    Piece body = Piece.group("", "", "}\n");
    String deprecated = draw.percent(10) ? "@java.lang.Deprecated " : "";
    body.add("  " + deprecated + signature + thrown + ";\n");
    if (draw.percent(40)) {
      String other = world.vocabulary.method(names);
      body.add("  default " + types.any() + " " + other + "() { throw null; }\n");
    }
    if (draw.percent(20)) {
      body.add("  int " + world.vocabulary.parameter(new TreeSet<>()) + " = 1;\n");
    }
    if (draw.percent(25)) {
      // implementors see it under its simple name, so it must not be that of something they import
      String nested = world.vocabulary.type() + (world.qualifyAll ? "" : "Part");
      world.remember(new Declared(home, List.of(type.simple(), nested), library, List.of()));
      body.add("  final class " + nested + " {}\n");
    }
    file(type, imports, "public interface ", "", body);
    String implemented = "public " + signature + thrown + " { throw null; }\n";
    List<String> uses =
        method.matches(HandlerWriter.RESERVED) ? List.of() : List.of("ref." + method + "(null);");
    above.add(new Above(type, true, names, uses, implemented));
  }

  private void worker(boolean library) {
    String home = world.home(library);
    List<Declared.Variable> variables = variables(draw.percent(30) ? draw.between(1, 2) : 0);
    boolean nested = draw.percent(25);
    List<String> names = new ArrayList<>();
    if (nested) {
      names.add(world.vocabulary.type());
    }
    names.add(world.vocabulary.type());
    Declared type = world.remember(new Declared(home, List.copyOf(names), library, variables));
    Imports imports = new Imports(world, home);
    names.forEach(imports::reserve);
    variables.forEach(v -> imports.reserve(v.name()));
    boolean isRecord = draw.percent(12);
    boolean open = library || draw.percent(80);
    boolean closeable = draw.percent(15);
    Set<String> taken = new TreeSet<>(Set.of("close", "run", "equals"));
    List<String> uses = new ArrayList<>();
    String supertypes = supertypes(imports, library, isRecord, closeable, taken, uses);
    List<Above> contracts = above.stream().filter(a -> isUsed(supertypes, a)).toList();
    HandlerWriter handlers = new HandlerWriter(world, imports, library, variables, taken);
    Piece body = Piece.group("", "", nested ? "}\n}\n" : "}\n");
    boolean template = draw.percent(25);
    // without it, ECJ would not notice a record whose components have types that it does not know
    boolean child = (isRecord && template) || draw.percent(50);
    ConstructorWriter constructors = new ConstructorWriter(world, imports, type, child || template);
    String header = "";
    if (isRecord) {
      header = constructors.header(template, taken);
    } else {
      constructors.write(body, template);
    }
    if (closeable) {
      body.add("  @java.lang.Override public void close() {}\n");
    }
    for (Above contract : contracts) {
      if (!contract.implemented().isEmpty()) {
        boolean message = draw.percent(70);
        boolean isVoid = contract.implemented().startsWith("public void");
        boolean cast = isVoid && !contract.implemented().contains("throws") && draw.percent(50);
        String mark = message ? imports.annotation(cast ? "Cast" : "Call") + " " : "";
        body.add("  " + mark + "@java.lang.Override " + contract.implemented());
        if (message) {
          uses.addAll(contract.uses());
        }
      }
    }
    String modifier = draw.of("public ", "", "protected ", "public synchronized ");
    handlers.messages(body, modifier, 5);
    if (draw.percent(50)) {
      handlers.steps(body, modifier, closeable);
    }
    String kind =
        (nested ? "public class " + names.get(0) + " {\n" : "")
            + (child ? childMark(imports) + " " : "")
            + (draw.percent(6) ? "@java.lang.Deprecated " : "")
            + (open ? "public " : "")
            + (isRecord ? "record " : nested ? "static class " : draw.of("final class ", "class "));
    file(type, imports, kind, header + supertypes, body);
    uses.addAll(handlers.uses());
    boolean hasRef = child || template || !uses.isEmpty();
    world.workers.add(
        new World.Worker(
            type,
            open,
            hasRef,
            constructors.wired(),
            constructors.numbered(),
            template,
            uses,
            constructors.given()));
  }

  private static boolean isUsed(String supertypes, Above above) {
    return supertypes.contains("/*" + above.type().qualified() + "*/");
  }

  private String supertypes(
      Imports imports,
      boolean library,
      boolean isRecord,
      boolean closeable,
      Set<String> taken,
      List<String> uses) {
    String superclass = "";
    List<String> interfaces = new ArrayList<>();
    if (closeable) {
      interfaces.add("java.lang.AutoCloseable");
    }
    Set<String> inherited = new TreeSet<>();
    for (Above each : above) {
      boolean fits =
          (each.type().library() || !library)
              && each.names().stream().noneMatch(inherited::contains)
              && draw.percent(50);
      if (!fits) {
        continue;
      }
      String use =
          "/*"
              + each.type().qualified()
              + "*/"
              + imports.name(each.type().qualified())
              + each.type().arguments();
      if (each.isInterface()) {
        interfaces.add(use);
      } else if (superclass.isEmpty() && !isRecord) {
        superclass = " extends " + use;
      } else {
        continue;
      }
      each.names().stream().filter(n -> !taken.contains(n)).forEach(inherited::add);
    }
    taken.addAll(inherited);
    return superclass
        + (interfaces.isEmpty() ? "" : " implements " + String.join(", ", interfaces));
  }

  /** {@code @Child} with settings. */
  private String childMark(Imports imports) {
    List<String> settings = new ArrayList<>();
    if (draw.percent(30)) {
      settings.add(
          "restart = "
              + imports.name(World.ANNOTATIONS + "Restart")
              + draw.of(".PERMANENT", ".TRANSIENT", ".TEMPORARY"));
    }
    if (draw.percent(20)) {
      settings.add("shutdown = " + draw.of("0", "1_000", "250"));
    }
    return imports.annotation("Child") + "(" + String.join(", ", settings) + ")";
  }

  private List<Declared.Variable> variables(int count) {
    List<Declared.Variable> all = new ArrayList<>();
    List<String> names = new ArrayList<>(List.of("T", "K", "V", "W"));
    if (world.vocabulary.isOdd()) {
      names.addAll(List.of("Async", "Duration", "String", "Endpoint", "Void", "Object"));
    }
    for (String name : draw.some(names, 9).stream().limit(count).toList()) {
      all.add(
          switch (draw.upTo(4)) {
            case 0 ->
                new Declared.Variable(
                    name, "java.lang.Comparable<" + name + ">", "java.lang.Integer");
            case 1 ->
                new Declared.Variable(
                    name, "java.lang.Number & java.io.Serializable", "java.lang.Long");
            case 2 -> new Declared.Variable(name, "java.lang.Exception", "java.io.IOException");
            default -> new Declared.Variable(name, "", "java.lang.Integer");
          });
    }
    boolean exception = all.stream().anyMatch(v -> v.bound().endsWith("Exception"));
    if (exception && draw.percent(20)) {
      String bound =
          all.stream().filter(v -> v.bound().endsWith("Exception")).findFirst().get().name();
      all.add(new Declared.Variable("F", bound, "java.io.IOException"));
    }
    return List.copyOf(all);
  }

  private void file(Declared type, Imports imports, String kind, String after, Piece body) {
    String head =
        imports.header() + QUIET + kind + type.simple() + type.parameters() + after + " {\n";
    Piece whole = Piece.group(head, "", "");
    whole.add(body);
    world.files.add(new Program.File(type.path(), type.library(), whole));
  }
}
