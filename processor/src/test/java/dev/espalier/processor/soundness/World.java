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
   * @param hasRef whether it gets a ref
   * @param wired whether it has a constructor to be wired
   * @param template whether it has one with values that are given
   * @param uses code that calls its ref {@code ref}
   * @param given arguments for {@code start} of its accessor
   */
  record Worker(
      Declared type,
      boolean hasRef,
      boolean wired,
      boolean template,
      List<String> uses,
      String given) {}

  World(Draw draw, String root) {
    this.draw = draw;
    this.root = root;
    this.vocabulary = new Vocabulary(draw);
    this.qualifyAll = draw.percent(25);
  }

  /** A package for library types or for others. */
  String home(boolean library) {
    return root + (library ? draw.of(".lib", ".lib.feed") : draw.of(".app", ".app", ".java"));
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
