package dev.espalier.processor.plan;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Gives out names that are still free in one scope. */
final class Names {

  private final Set<String> taken = new TreeSet<>();

  Names(Collection<String> taken) {
    this.taken.addAll(taken);
  }

  /** The name that is wanted, else the same with a number. */
  String free(String wanted) {
    String name = wanted;
    for (int next = 2; !taken.add(name); next++) {
      name = wanted + next;
    }
    return name;
  }

  static String capitalized(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
