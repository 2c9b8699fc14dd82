package dev.espalier.internal.registry;

import dev.espalier.ExitException;
import java.util.List;
import java.util.Map;

/** A registry with duplicate keys, two processes, and one topic that they subscribe to. */
public class Topics {
  private static final Key<String> TOPIC = new Key<>("topic");

  final Mortal a = new Mortal("a");
  final Mortal b = new Mortal("b");
  final DuplicateTable<String, String> table =
      new DuplicateTable<>(new Mortal("topics"), List.of(), Map.of());

  /** Subscribes a process, in its own thread. */
  final void subscribe(Mortal process) {
    try {
      table.register(process, TOPIC.object(), process.path());
    } catch (ExitException dead) {
      // it has no subscription then, which is what the arbiter looks at
    }
  }

  /** Takes the subscriptions of a process back, in its own thread, as a handle does. */
  final void unsubscribe(Mortal process) {
    table.of(process, TOPIC).forEach(table::withdraw);
  }

  /** Whom something that is published reaches, in the order of the names. */
  final String reached() {
    StringBuilder names = new StringBuilder();
    table.under(TOPIC).stream().map(Registration::value).sorted().forEach(names::append);
    return names.isEmpty() ? "nobody" : names.toString();
  }
}
