package dev.espalier.processor.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes supervisors: interfaces and classes whose children are what the program has so far. */
final class SupervisorWriter {

  private static final String QUIET =
      "@java.lang.SuppressWarnings({\"deprecation\", \"removal\", \"rawtypes\"})\n";
  static final List<String> IDS =
      List.of(
          "odd id", "*/", "$L", "\\u0041".replace("\\", "\\\\"), "{@x}", "größe", "a\\tb", "\\\"");

  private static final String ALL_PARTITIONS = "dev.espalier.PartitionSupervisorRef";

  private final World world;
  private final Draw draw;

  /** What the client calls: the accessor of a child by the name of its tree. */
  record Access(Declared supervisor, String method, String type, World.Worker dynamic) {}

  private final List<Access> accesses = new ArrayList<>();

  SupervisorWriter(World world) {
    this.world = world;
    this.draw = world.draw;
  }

  List<Access> accesses() {
    return accesses;
  }

  void write() {
    for (int i = draw.between(1, 2); i > 0; i--) {
      supervisor(draw.percent(20));
    }
  }

  private void supervisor(boolean library) {
    String home = world.home(library);
    boolean nested = draw.percent(20);
    List<String> names = new ArrayList<>();
    if (nested) {
      names.add(world.vocabulary.type());
    }
    names.add(world.vocabulary.type());
    Declared type = world.remember(new Declared(home, List.copyOf(names), library, List.of()));
    Imports imports = new Imports(world, home);
    names.forEach(imports::reserve);
    TypeDraw types = new TypeDraw(world, imports, library, List.of());
    String kind = draw.of("interface", "interface", "abstract class", "class");
    Piece body = Piece.group("", "", nested ? "}\n}\n" : "}\n");
    if (!kind.equals("interface") && draw.percent(60)) {
      Piece constructor =
          Piece.group(
              "  " + draw.of("public ", "protected ", "") + type.simple() + "(",
              ", ",
              ")" + (draw.percent(20) ? " throws java.io.IOException" : "") + " {}\n");
      Set<String> parameters = new TreeSet<>();
      for (int i = draw.upTo(2); i > 0; i--) {
        constructor.add(types.any() + " " + world.vocabulary.parameter(parameters));
      }
      body.add(constructor);
    }
    Children children = new Children(type, imports, types, kind, body);
    children.write();
    String application = "";
    if (draw.percent(20)) {
      ApplicationWriter writer = new ApplicationWriter(world, imports, types, type);
      application = writer.mark() + "\n";
      writer.callbacks(body, children.open(), children.taken);
    }
    String mark =
        application
            + imports.annotation("Supervisor")
            + "("
            + String.join(", ", flags(imports, children))
            + ")";
    String head =
        imports.header()
            + QUIET
            + (nested ? "public class " + names.get(0) + " {\n" : "")
            + mark
            + (draw.percent(5) ? " @java.lang.Deprecated" : "")
            + " public "
            + (nested && !kind.equals("interface") ? "static " : "")
            + kind
            + " "
            + type.simple()
            + " {\n";
    Piece whole = Piece.group(head, "", "");
    whole.add(body);
    world.files.add(new Program.File(type.path(), library, whole));
    world.supervisors.add(type);
  }

  private List<String> flags(Imports imports, Children children) {
    List<String> flags = new ArrayList<>();
    if (draw.percent(40)) {
      flags.add(
          "strategy = "
              + imports.name(World.ANNOTATIONS + "Strategy")
              + draw.of(".ONE_FOR_ONE", ".ONE_FOR_ALL", ".REST_FOR_ONE"));
    }
    if (draw.percent(20)) {
      flags.add("maxRestarts = " + draw.of("0", "1", "100_000"));
    }
    if (draw.percent(20)) {
      flags.add("maxSeconds = " + draw.of("1", "60"));
    }
    if (children.significant) {
      flags.add(
          "autoShutdown = "
              + imports.name(World.ANNOTATIONS + "AutoShutdown")
              + draw.of(".ANY_SIGNIFICANT", ".ALL_SIGNIFICANT"));
    }
    return flags;
  }

  /** Writes the children of one supervisor. */
  private final class Children {
    private final Declared type;
    private final Imports imports;
    private final TypeDraw types;
    private final String kind;
    private final Piece body;
    private final Set<String> taken =
        new TreeSet<>(Set.of("close", "supervisor", "awaitTermination"));
    private boolean significant;

    Children(Declared type, Imports imports, TypeDraw types, String kind, Piece body) {
      this.type = type;
      this.imports = imports;
      this.types = types;
      this.kind = kind;
      this.body = body;
    }

    void write() {
      List<World.Worker> usable =
          world.workers.stream().filter(w -> w.isSeenFrom(type.home(), type.library())).toList();
      for (World.Worker worker : draw.some(usable, 4)) {
        if (worker.template() && (!worker.wired() || draw.percent(60))) {
          dynamic(worker);
        } else if (worker.numbered() ? draw.percent(70) : draw.percent(8)) {
          partitioned(worker);
        } else if (worker.wired()) {
          child(worker);
        }
        if (draw.percent(8) && worker.wired()) {
          child(worker); // the same class twice
        }
      }
      for (int i = draw.of(0, 0, 1, 2); i > 0; i--) {
        builtIn();
      }
      if (!world.supervisors.isEmpty() && draw.percent(50)) {
        Declared below = draw.of(world.supervisors);
        if (below.library() || !type.library()) {
          String name = world.vocabulary.method(taken);
          boolean many = !kind.equals("class") && draw.percent(20);
          String mark = many ? partitions() : imports.annotation("Child");
          body.add(abstractMethod(mark, imports.name(below.qualified()), name));
          String tree = below.generated("Tree");
          access(name, many ? ALL_PARTITIONS + "<" + tree + ">" : tree, null);
        }
      }
      if (draw.percent(25)) {
        withBody(
            imports.name(draw.of("java.lang.Thread", "java.util.Timer", "java.lang.Process")), "");
      }
      if (world.vocabulary.isOdd() && world.qualifyAll && draw.percent(25)) {
        body.add("  static class " + world.vocabulary.anyType() + "Ref {}\n");
        String member = world.vocabulary.anyType();
        if (!type.names().contains(member)) {
          body.add("  static class " + member + " {}\n");
        }
      }
      if (draw.percent(10)) {
        body.add("  " + open() + "void helper() {}\n");
      }
    }

    private String open() {
      return kind.equals("interface") ? "default " : draw.of("", "public ", "protected ");
    }

    private void child(World.Worker worker) {
      String result = imports.name(worker.type().qualified()) + worker.type().arguments();
      if (!kind.equals("interface") && !kind.equals("abstract class") || draw.percent(20)) {
        withBody(result, "");
        return;
      }
      String name = world.vocabulary.method(taken);
      body.add(abstractMethod(mark(), result, name));
      access(name, worker);
    }

    private void access(String name, World.Worker worker) {
      if (worker.hasRef() && worker.isSeenFrom(world.clientHome(), false)) {
        access(name, worker.ref(), null);
      }
    }

    /** Unless a stub leaves it out, since all trees have a method of that name (ESP023). */
    private void access(String name, String accessor, World.Worker dynamic) {
      if (!name.matches("spec|start|of")) {
        accesses.add(new Access(type, name, accessor, dynamic));
      }
    }

    private String mark() {
      List<String> settings = new ArrayList<>();
      if (draw.percent(15)) {
        settings.add("id = \"" + draw.of(IDS) + draw.upTo(999) + "\"");
      }
      if (draw.percent(15)) {
        String restart = imports.name(World.ANNOTATIONS + "Restart");
        settings.add("restart = " + restart + draw.of(".TRANSIENT", ".TEMPORARY"));
        if (draw.percent(40)) {
          settings.add("significant = true");
          significant = true;
        }
      }
      if (draw.percent(15)) {
        settings.add(
            "shutdown = "
                + draw.of(
                    "0",
                    "1_000",
                    imports.name(World.ANNOTATIONS + "Shutdown") + ".INFINITY",
                    imports.name(World.ANNOTATIONS + "Shutdown") + ".BRUTAL_KILL"));
      }
      return imports.annotation("Child") + "(" + String.join(", ", settings) + ")";
    }

    private String abstractMethod(String mark, String result, String name) {
      if (kind.equals("class")) { // cannot have one: the child is then a method with a body
        return "  " + mark + " " + open() + result + " " + name + "() { throw null; }\n";
      }
      String modifier =
          kind.equals("interface")
              ? ""
              : draw.of("abstract ", "protected abstract ", "public abstract ");
      String thrown = draw.percent(5) ? " throws java.io.IOException" : "";
      return "  " + mark + " " + modifier + result + " " + name + "()" + thrown + ";\n";
    }

    private void withBody(String result, String after) {
      String name = world.vocabulary.method(taken);
      String thrown = draw.percent(15) ? " throws java.lang.Exception" : "";
      Piece method =
          Piece.group(
              "  " + mark() + " " + open() + result + " " + name + "(",
              ", ",
              ")" + thrown + " { throw null; }\n");
      Set<String> names = new TreeSet<>();
      for (int i = draw.upTo(2); i > 0; i--) {
        String of = draw.percent(20) ? imports.name("dev.espalier.Self") : types.any();
        method.add(of + " " + world.vocabulary.parameter(names));
      }
      body.add(method);
    }

    private void dynamic(World.Worker worker) {
      if (kind.equals("class")) {
        return;
      }
      List<String> settings = new ArrayList<>();
      if (draw.percent(30)) {
        settings.add("maxChildren = " + draw.of("0", "1", "10_000"));
      }
      if (draw.percent(30)) {
        settings.add("maxRestarts = " + draw.of("0", "1_000"));
        settings.add("maxSeconds = " + draw.of("1", "3_600"));
      }
      String mark =
          imports.annotation("DynamicSupervisor") + "(" + String.join(", ", settings) + ")";
      String name = world.vocabulary.method(taken);
      String result = imports.name(worker.type().qualified()) + worker.type().arguments();
      body.add(abstractMethod(mark, result, name));
      String accessor = worker.type().generated("DynamicSupervisor") + worker.type().arguments();
      if (worker.isSeenFrom(world.clientHome(), false)) {
        access(name, accessor, worker);
      }
    }

    private String partitions() {
      List<String> settings = new ArrayList<>();
      if (draw.percent(60)) {
        settings.add("partitions = " + draw.of("1", "8"));
      }
      if (draw.percent(20)) {
        settings.add("strategy = " + imports.name(World.ANNOTATIONS + "Strategy") + ".ONE_FOR_ALL");
      }
      if (draw.percent(20)) {
        settings.add("maxRestarts = " + draw.of("0", "1_000"));
      }
      return imports.annotation("PartitionSupervisor") + "(" + String.join(", ", settings) + ")";
    }

    private void partitioned(World.Worker worker) {
      if (kind.equals("class")) {
        return;
      }
      String name = world.vocabulary.method(taken);
      String result = imports.name(worker.type().qualified()) + worker.type().arguments();
      body.add(abstractMethod(partitions(), result, name));
      if (worker.hasRef() && worker.isSeenFrom(world.clientHome(), false)) {
        access(name, ALL_PARTITIONS + "<" + worker.ref() + ">", null);
      }
    }

    /** A child whose process the runtime brings along. */
    private void builtIn() {
      int roll = draw.upTo(9);
      if (roll < 3) {
        String kinds = imports.name("dev.espalier." + draw.of("Registry", "DuplicateRegistry"));
        child(kinds + "<" + types.reference() + ", " + types.reference() + ">");
      } else if (roll < 7) {
        child(imports.name("dev.espalier.Agent") + "<" + types.reference() + ">");
      } else if (kind.equals("class")) {
        child(imports.name("dev.espalier.TaskSupervisor"));
      } else {
        String tasks = "dev.espalier.TaskSupervisor";
        String name = world.vocabulary.method(taken);
        String limits = imports.annotation("DynamicSupervisor") + "(maxChildren = 10)";
        boolean many = draw.percent(30);
        String mark = many ? partitions() : draw.percent(30) ? limits : mark();
        body.add(abstractMethod(mark, imports.name(tasks), name));
        access(name, many ? ALL_PARTITIONS + "<" + tasks + ">" : tasks, null);
      }
    }

    private void child(String result) {
      if (kind.equals("class") || draw.percent(20)) {
        withBody(result, "");
      } else {
        boolean many = result.contains("Agent") && draw.percent(20);
        String name = world.vocabulary.method(taken);
        body.add(abstractMethod(many ? partitions() : mark(), result, name));
      }
    }
  }
}
