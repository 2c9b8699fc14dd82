package dev.espalier.processor.plan;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Gives out names that are still free in one scope. */
final class Names {

  /** A record must not have components of these names. */
  private static final Set<String> NO_COMPONENTS =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private final Set<String> taken = new TreeSet<>();

  Names(Collection<String> taken) {
    this.taken.addAll(taken);
  }

  /** For the components of a record. */
  static Names ofComponents() {
    return new Names(NO_COMPONENTS);
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
    return name.isEmpty() ? "" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
