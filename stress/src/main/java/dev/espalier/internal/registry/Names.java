package dev.espalier.internal.registry;

import dev.espalier.ExitException;
import dev.espalier.Registry.AlreadyRegistered;
import dev.espalier.Registry.Registered;
import java.util.List;
import java.util.Map;

/** A registry with unique keys, two processes, and one key that they want. */
public class Names {
  static final String REGISTERED = "registered";

  private static final Key<String> KEY = new Key<>("key");

  final Mortal a = new Mortal("a");
  final Mortal b = new Mortal("b");
  final UniqueTable<String, String> table =
      new UniqueTable<>(new Mortal("names"), List.of(), Map.of());

  /** Registers a process, in its own thread; says what has come of it. */
  final String register(Mortal process) {
    try {
      return switch (table.register(process, KEY.object(), process.path())) {
        case Registered<String, String> ignored -> REGISTERED;
        case AlreadyRegistered<String, String> taken -> "taken by " + taken.entry().value();
      };
    } catch (ExitException dead) {
      return "cut off";
    }
  }

  /** Takes the key of a process back, in its own thread, as a handle does. */
  final boolean unregister(Mortal process) {
    List<Registration<String, String>> mine = table.of(process, KEY);
    mine.forEach(table::withdraw);
    return !mine.isEmpty();
  }

  /** Who is found under the key. */
  final String owner() {
    Registration<String, String> found = table.find(KEY);
    return found == null ? "nobody" : found.value();
  }

  /** What one may know of the life of a process. */
  static String known(Mortal process) {
    return process.isAnnounced() ? "announced" : process.isAlive() ? "alive" : "dead";
  }
}
