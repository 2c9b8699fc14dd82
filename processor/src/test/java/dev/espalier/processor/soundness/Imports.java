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
    String around = qualified.substring(0, dot);
    String known = simple.get(last);
    boolean qualifiesAnyway =
        world.qualifyAll
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

  /** An annotation of ours. */
  String annotation(String name) {
    return "@" + name(World.ANNOTATIONS + name);
  }

  /** The beginning of the file. */
  String header() {
    StringBuilder text = new StringBuilder("package ").append(home).append(";\n\n");
    imported.values().forEach(name -> text.append("import ").append(name).append(";\n"));
    return text.append('\n').toString();
  }
}
