package dev.espalier.internal.registry;

import dev.espalier.Registrations.Entry;
import org.jspecify.annotations.Nullable;

/**
 * That one process is found under one key: an entry of a {@link Table}, and a link of the chain of
 * its owner's {@link Holdings}. Two of them are never equal, so whoever removes one cannot remove
 * that of a successor under the same key.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
final class Registration<K, V> {
  private final Table<K, V> table;
  private final Key<K> key;
  private final Owner owner;
  private volatile V value; // changed by its owner only

  /** Where it is in its {@link Bucket}; -1 if it is in none. Guarded by the bucket. */
  int index = -1;

  // Guarded by the holdings of the owner:
  @Nullable Registration<?, ?> previous;
  @Nullable Registration<?, ?> next;
  boolean held;

  Registration(Table<K, V> table, Key<K> key, Owner owner, V value) {
    this.table = table;
    this.key = key;
    this.owner = owner;
    this.value = value;
  }

  Table<K, V> table() {
    return table;
  }

  Key<K> key() {
    return key;
  }

  Owner owner() {
    return owner;
  }

  boolean isLive() {
    return owner.isAlive();
  }

  V value() {
    return value;
  }

  void value(V other) {
    value = other;
  }

  /** As users see it. */
  Entry<K, V> entry() {
    return new Entry<>(key.object(), owner.ref(), value);
  }

  /** Its owner has died. */
  void vanish() {
    try {
      table.remove(this);
    } catch (Throwable thrown) {
      // Another key has the same hash code, and its equals has thrown something. Nothing may stop a
      // death. The entry stays, but nobody sees it, since its owner is dead; whoever wants the key
      // gets it.
      table.notices().warn("an entry under the key of a dead process was not removed", thrown);
    }
  }
}
