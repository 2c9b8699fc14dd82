package dev.espalier.internal.supervision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What waits until a {@link SupervisionCore} is idle, in the order of its arrival. */
final class Inbox {
  private final Deque<Item> items = new ArrayDeque<>();
  private boolean stopIsDue;

  void add(Item item) {
    items.addLast(item);
    stopIsDue |= item instanceof Item.Stop;
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  Item next() {
    return items.removeFirst();
  }

  /** Whether somebody wants the supervisor to stop; once it is so, it stays so. */
  boolean isStopDue() {
    return stopIsDue;
  }

  /** Throws everything away; returns the tokens of those who wait for an answer. */
  List<Object> close() {
    List<Object> tokens = new ArrayList<>();
    for (Item item : items) {
      if (item instanceof Item.Asking asking) {
        tokens.add(asking.token());
      }
    }
    items.clear();
    return tokens;
  }
}
