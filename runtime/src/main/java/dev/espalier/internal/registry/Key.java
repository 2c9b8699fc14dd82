package dev.espalier.internal.registry;

/**
 * A user's key with its hash code, as the maps of tables hold it. The user's {@code hashCode} runs
 * once, in the thread that registers: when a process dies, its entries are found by their {@code
 * Key} itself, so that a key which has changed or which throws cannot get in the way of a death.
 *
 * @param <K> the type of the keys
 */
final class Key<K> {
  private final K object;
  private final int hash;

  Key(K object) {
    this.object = object;
    this.hash = object.hashCode();
  }

  K object() {
    return object;
  }

  @Override
  public boolean equals(Object other) {
    return other == this
        || (other instanceof Key<?> key && key.hash == hash && key.object.equals(object));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return object.toString();
  }
}
