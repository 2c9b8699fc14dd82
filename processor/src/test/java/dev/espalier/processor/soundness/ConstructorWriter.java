package dev.espalier.processor.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the constructors of one worker, or the components if it is a record. */
final class ConstructorWriter {

  private final World world;
  private final Draw draw;
  private final Imports imports;
  private final Declared type;
  private final TypeDraw types;
  private final boolean hasRef;
  private String given = "";
  private boolean wired;
  private boolean numbered;
  private final Set<String> signatures = new TreeSet<>();

  ConstructorWriter(World world, Imports imports, Declared type, boolean hasRef) {
    this.world = world;
    this.draw = world.draw;
    this.imports = imports;
    this.type = type;
    this.hasRef = hasRef;
    this.types = new TypeDraw(world, imports, type.library(), type.variables());
  }

  /** Whether there is one that is wired. */
  boolean wired() {
    return wired;
  }

  /** Whether there is one for partitions. */
  boolean numbered() {
    return numbered;
  }

  /** Arguments for {@code start} of the accessor. */
  String given() {
    return given;
  }

  /** The components of a record; their names are those of methods too. */
  String header(boolean template, Set<String> methods) {
    List<String> parameters = new ArrayList<>();
    Set<String> names = new TreeSet<>(methods);
    parameters(template, names).forEach(parameters::add);
    methods.addAll(names);
    wired = !template;
    return "(" + String.join(", ", parameters) + ")";
  }

  /** Writes them. */
  void write(Piece body, boolean template) {
    String access = type.library() || draw.percent(60) ? "public " : draw.of("", "protected ");
    String thrown = draw.percent(10) ? " throws java.lang.Exception" : "";
    numbered = draw.percent(15);
    wired = (!numbered || draw.percent(50)) && (!template || draw.percent(30));
    if (template || wired) {
      constructor(body, access, thrown, parameters(template, new TreeSet<>()));
    }
    if (template && wired) {
      constructor(body, access, thrown, List.of());
    }
    if (numbered) {
      Set<String> names = new TreeSet<>();
      String number = imports.annotation("Partition") + " int " + world.vocabulary.parameter(names);
      List<String> parameters = parameters(false, names);
      parameters.add(draw.upTo(parameters.size()), number);
      numbered = constructor(body, access, thrown, parameters);
    }
    if (draw.percent(20)) {
      body.add("  private " + type.simple() + "(int a, int b, int c, int d, byte[] e) {}\n");
    }
  }

  /** Writes one, unless there is one with the same erasure; returns whether it did. */
  private boolean constructor(Piece body, String access, String thrown, List<String> parameters) {
    if (!signatures.add(parameters.stream().map(ConstructorWriter::erased).toList().toString())) {
      return false;
    }
    Piece constructor =
        Piece.group("  " + access + type.simple() + "(", ", ", ")" + thrown + " {}\n");
    parameters.forEach(constructor::add);
    body.add(constructor);
    return true;
  }

  /** The type of a parameter without annotations and type arguments. */
  private static String erased(String parameter) {
    return parameter.replaceAll("@[\\w.]+ ", "").replaceAll("<.*>", "").replaceAll(" [^ ]+$", "");
  }

  private List<String> parameters(boolean template, Set<String> names) {
    List<String> parameters = new ArrayList<>();
    List<String> arguments = new ArrayList<>();
    int givenCount = template ? draw.between(1, 3) : 0;
    boolean keyed = draw.percent(60);
    for (int i = 0; i < givenCount; i++) {
      boolean key = i == 0 && keyed;
      String of = key ? types.key() : types.any();
      String mark = imports.annotation(key ? "Key" : "Arg");
      parameters.add(mark + " " + of + " " + world.vocabulary.parameter(names));
      arguments.add(HandlerWriter.nothing(of));
    }
    for (int i = draw.of(0, 0, 1, 2, 3); i > 0; i--) {
      parameters.add(needed() + " " + world.vocabulary.parameter(names));
    }
    if (!template) { // else the order of the arguments would have to follow
      draw.shuffle(parameters);
    }
    if (!arguments.isEmpty()) {
      given = arguments.stream().collect(Collectors.joining(", "));
    }
    return parameters;
  }

  /**
   * Eclipse's compiler leaves out constructors with qualified generic types that it does not know
   * yet, and with them their annotations; nothing can be done about that in the first round.
   */
  private String ref(Declared worker, String arguments) {
    String name = imports.name(worker.generated("Ref"));
    return name.contains(".") && !arguments.isEmpty() ? types.any() : name + arguments;
  }

  /** What a tree has to find for a constructor. */
  private String needed() {
    List<World.Worker> others =
        world.workers.stream()
            .filter(w -> w.hasRef() && w.isSeenFrom(type.home(), type.library()))
            .toList();
    int roll = draw.upTo(99);
    if (roll < 35 && !others.isEmpty()) {
      World.Worker other = draw.of(others);
      return ref(other.type(), other.type().arguments());
    }
    if (roll < 45 && hasRef) {
      return ref(type, type.own());
    }
    if (roll < 60) {
      return imports.name("dev.espalier.Self");
    }
    if (roll < 65) {
      return imports.name("dev.espalier.ProcessRef");
    }
    if (roll < 68) {
      return imports.name("dev.espalier.TaskSupervisor");
    }
    if (roll < 71) {
      return imports.name("dev.espalier.Agent") + "<" + imports.name("java.lang.String") + ">";
    }
    return types.any();
  }
}
