package dev.espalier.processor.soundness;

import java.util.Map;
import java.util.TreeMap;

/** The names of one file: some types by their simple name, some by their qualified one. */
final class Imports {

  private final World world;
  private final String home;
  private final Map<String, String> simple = new TreeMap<>(); // to the qualified name
  private final Map<String, String> imported = new TreeMap<>();

  Imports(World world, String home) {
    this.world = world;
    this.home = home;
  }

  /** A name that means something in the file already: its own types, type parameters. */
  void reserve(String name) {
    simple.put(name, "");
  }

  /** How the file writes a type. */
  String name(String qualified) {
    return name(qualified, "");
  }

  /** How the file writes a type that carries annotations. */
  String name(String qualified, String marks) {
    int dot = qualified.lastIndexOf('.');
    String last = qualified.substring(dot + 1);
    if (dot < 0) { // of the default package: there is no other way to name it
      simple.put(last, qualified);
      return marks + last;
    }
    String around = qualified.substring(0, dot);
    String known = simple.get(last);
    boolean qualifiesAnyway =
        world.qualifyAll
            || (world.mode.homeless() && cannotBeImported(qualified, last))
            || world.removed.stream().anyMatch(qualified::startsWith)
            || (around.equals("java.lang") && world.vocabulary.isOdd());
    if (known == null && !qualifiesAnyway && world.draw.percent(75)) {
      simple.put(last, qualified);
      if (!around.equals(home) && !around.equals("java.lang")) {
        imported.put(last, qualified);
      }
      known = qualified;
    } else if (known == null) {
      simple.put(last, ""); // it stays qualified in this file
    }
    return qualified.equals(known) ? marks + last : around + "." + marks + last;
  }

  /** Members of types of the default package; and what would hide such a type. */
  private boolean cannotBeImported(String qualified, String last) {
    boolean member = !qualified.startsWith(world.root + ".") && world.isDeclared(qualified);
    return member || world.isDeclared(last);
  }

  /** An annotation of ours. */
  String annotation(String name) {
    return "@" + name(World.ANNOTATIONS + name);
  }

  /** The beginning of the file. */
  String header() {
    StringBuilder text = new StringBuilder(World.packageLine(home));
    imported.values().forEach(name -> text.append("import ").append(name).append(";\n"));
    return text.append('\n').toString();
  }
}
