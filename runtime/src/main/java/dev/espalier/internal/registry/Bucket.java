package dev.espalier.internal.registry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entries under one key of a {@link DuplicateTable}. Empty ones retire and take nothing more,
 * so that a key nobody has costs nothing.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
final class Bucket<K, V> {

  /*
   * Publishing reads far more often than subscribers come and go, so readers share one copy of the
   * list, which is dropped at each change and made again when somebody asks.
   */

  // Guarded by this:
  private final List<Registration<K, V>> entries = new ArrayList<>(1);
  private boolean retired;

  private volatile @Nullable List<Registration<K, V>> copy; // written under the lock

  /** Adds an entry; false if this bucket has retired. */
  synchronized boolean add(Registration<K, V> registration) {
    if (retired) {
      return false;
    }
    registration.index = entries.size();
    entries.add(registration);
    copy = null;
    return true;
  }

  /** Takes an entry out, if it is here; the last one takes its place. */
  synchronized boolean remove(Registration<K, V> registration) {
    int index = registration.index;
    if (index < 0) {
      return false;
    }
    registration.index = -1;
    Registration<K, V> last = entries.removeLast();
    if (index < entries.size()) {
      last.index = index;
      entries.set(index, last);
    }
    copy = null;
    retired = entries.isEmpty();
    return true;
  }

  synchronized boolean isRetired() {
    return retired;
  }

  synchronized int size() {
    return entries.size();
  }

  /** The entries as they are now. */
  List<Registration<K, V>> entries() {
    List<Registration<K, V>> seen = copy;
    return seen == null ? copied() : seen;
  }

  private synchronized List<Registration<K, V>> copied() {
    List<Registration<K, V>> made = List.copyOf(entries);
    copy = made;
    return made;
  }
}
