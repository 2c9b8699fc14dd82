package dev.espalier.processor.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a program has so far; the writers of its parts share it. */
final class World {

  static final String ANNOTATIONS = "dev.espalier.annotations.";

  final Draw draw;
  final Vocabulary vocabulary;
  final String root;
  final Mode mode;
  final boolean qualifyAll;
  final List<Program.File> files = new ArrayList<>();
  final List<Declared> values = new ArrayList<>();
  final List<Declared> checked = new ArrayList<>(); // exceptions
  final List<Declared> unchecked = new ArrayList<>();
  final Set<String> removed = new TreeSet<>(); // marked for removal: not to be imported
  final List<Worker> workers = new ArrayList<>();
  final List<Declared> supervisors = new ArrayList<>();
  private final Map<String, Declared> byName = new TreeMap<>();

  /**
   * A class whose instances can be children.
   *
   * @param type the class
   * @param open whether other packages may use it
   * @param hasRef whether it gets a ref
   * @param wired whether it has a constructor to be wired
   * @param numbered whether it has one for partitions
   * @param template whether it has one with values that are given
   * @param uses code that calls its ref {@code ref}
   * @param given arguments for {@code start} of its accessor
   */
  record Worker(
      Declared type,
      boolean open,
      boolean hasRef,
      boolean wired,
      boolean numbered,
      boolean template,
      List<String> uses,
      String given) {

    boolean isSeenFrom(String home, boolean library) {
      return (open || type.home().equals(home)) && (type.library() || !library);
    }

    /** Its ref in full. */
    String ref() {
      return type.generated("Ref") + type.arguments();
    }
  }

  World(Draw draw, String root, Mode mode) {
    this.draw = draw;
    this.root = root;
    this.mode = mode;
    this.vocabulary = new Vocabulary(draw);
    this.qualifyAll = draw.percent(25);
  }

  /** A package for library types or for others. */
  String home(boolean library) {
    String below = library ? draw.of(".lib", ".lib.feed") : draw.of(".app", ".app", ".java");
    return mode.homeless() && !library ? "" : root + below;
  }

  /** Where the code of a user of the whole lies. */
  String clientHome() {
    return mode.homeless() ? "" : root + ".app";
  }

  /** The beginning of a file. */
  static String packageLine(String home) {
    return home.isEmpty() ? "" : "package " + home + ";\n\n";
  }

  Declared remember(Declared type) {
    byName.put(type.qualified(), type);
    return type;
  }

  boolean isDeclared(String qualified) {
    return byName.containsKey(qualified);
  }

  /** Those that code of a library or of the rest may use. */
  static List<Declared> seen(List<Declared> types, boolean library) {
    return types.stream().filter(type -> type.library() || !library).toList();
  }
}
