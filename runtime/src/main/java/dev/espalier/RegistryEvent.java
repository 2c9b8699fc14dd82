package dev.espalier;

import dev.espalier.Registrations.Entry;

/**
 * What the listeners of a registry hear of. The death of a process is no event, as in Elixir:
 * whoever wants to hear of it monitors the owner.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public sealed interface RegistryEvent<K, V> {

  /**
   * The registry.
   *
   * @return its place
   */
  ProcessRef registry();

  /**
   * A process has registered.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param registry the registry
   * @param entry what it has registered
   */
  record Registered<K, V>(ProcessRef registry, Entry<K, V> entry) implements RegistryEvent<K, V> {}

  /**
   * A process has taken back all that it had registered under a key.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param registry the registry
   * @param key the key
   * @param owner the process
   */
  record Unregistered<K, V>(ProcessRef registry, K key, ProcessRef owner)
      implements RegistryEvent<K, V> {}
}
