package dev.espalier.internal.registry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one process has registered, in all registries and in the order of registration: a chain that
 * its death follows to take everything away. Most processes have none.
 */
public final class Holdings {

  /*
   * An entry comes into the map of its table first and into this chain afterwards. So there are two
   * cases when the owner is cut off in between by another thread: either the entry is in the chain
   * already, and release() finds it, or add() finds that the owner is dead, and whoever has called it
   * takes the entry away. `released` alone would not do: holdings that were made only a moment ago may
   * not have been seen by the one who has killed the owner, so add() looks at the owner, too.
   *
   * No code of the user's runs under the lock: it must not be able to hold up a death.
   */

  private final Owner owner;

  // Guarded by this:
  private @Nullable Registration<?, ?> first;
  private @Nullable Registration<?, ?> last;
  private int size;
  private boolean released;

  /**
   * Creates the chain.
   *
   * @param owner whose it is
   */
  public Holdings(Owner owner) {
    this.owner = owner;
  }

  /** Adds an entry; false if the owner is dead, and the entry has to go. */
  synchronized boolean add(Registration<?, ?> registration) {
    if (released || !owner.isAlive()) {
      return false;
    }
    Registration<?, ?> before = last;
    registration.held = true;
    registration.previous = before;
    if (before == null) {
      first = registration;
    } else {
      before.next = registration;
    }
    last = registration;
    size++;
    return true;
  }

  /** Takes an entry out, if it is there. */
  synchronized void remove(Registration<?, ?> registration) {
    if (released || !registration.held) {
      return; // a chain that has been released is not changed any more, for it is being followed
    }
    Registration<?, ?> before = registration.previous;
    Registration<?, ?> after = registration.next;
    if (before == null) {
      first = after;
    } else {
      before.next = after;
    }
    if (after == null) {
      last = before;
    } else {
      after.previous = before;
    }
    registration.held = false;
    registration.previous = null;
    registration.next = null;
    size--;
  }

  /** The owner has died: takes all its entries out of their tables. Before anybody is told. */
  public void release() {
    Registration<?, ?> registration;
    synchronized (this) {
      released = true;
      registration = first;
      first = null;
      last = null;
      size = 0;
    }
    while (registration != null) {
      registration.vanish();
      registration = registration.next;
    }
  }

  synchronized int size() {
    return size;
  }

  /** The entries in one table. */
  @SuppressWarnings("unchecked") // those of a table are of its types
  <K, V> List<Registration<K, V>> in(Table<K, V> table) {
    List<Registration<K, V>> found = new ArrayList<>();
    synchronized (this) {
      for (Registration<?, ?> each = first; each != null; each = each.next) {
        if (each.table() == table) {
          found.add((Registration<K, V>) each);
        }
      }
    }
    return found;
  }
}
