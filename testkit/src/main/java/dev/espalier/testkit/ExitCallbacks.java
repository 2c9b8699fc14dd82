package dev.espalier.testkit;

import dev.espalier.testkit.TestSupervisor.ExitAction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a test wants done when its processes are gone, in the order in which it was asked for. */
final class ExitCallbacks {
  private final Map<Object, ExitAction> actions = new LinkedHashMap<>();

  /** Adds an action, or replaces the one that has this key in its place. */
  void put(Object key, ExitAction action) {
    actions.put(key, action);
  }

  /** Does all of them, the newest first, and returns what they have thrown. */
  List<Throwable> run() {
    List<Throwable> failures = new ArrayList<>();
    for (ExitAction action : new ArrayList<>(actions.values()).reversed()) {
      try {
        action.run();
      } catch (Throwable thrown) { // the others have to run
        if (thrown instanceof InterruptedException) {
          Thread.currentThread().interrupt();
        }
        failures.add(new AssertionError("an exit action has thrown " + thrown, thrown));
      }
    }
    return failures;
  }
}
