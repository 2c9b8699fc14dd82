package dev.espalier;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A registry with unique keys: at most one process is found under a key. Elixir's {@code Registry}
 * with {@code keys: :unique}.
 *
 * <p>A child method of a supervisor that returns a registry declares one. In code:
 *
 * {@snippet :
 * ChildSpec spec = ChildSpec.registry("games");                         // a child like any other
 * Registry<GameId, GameRef> games = Registry.of(supervisor.child("games"));
 * games.register(id, ref);                                              // in the game's constructor
 * games.lookup(id).ifPresent(game -> game.value().join(player));        // anywhere
 * }
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public interface Registry<K, V> extends Registrations<K, V> {

  /**
   * What has come of a registration.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   */
  sealed interface Result<K, V> {}

  /**
   * The calling process has the key.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   */
  record Registered<K, V>() implements Result<K, V> {}

  /**
   * A process has the key already, perhaps the calling one, and nothing has changed.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param entry what is registered under the key
   */
  record AlreadyRegistered<K, V>(Entry<K, V> entry) implements Result<K, V> {}

  /**
   * The registry at a place of a tree. Of which types its keys and values are, and that it is one
   * with unique keys, is the caller's claim.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param child its place, such as {@code supervisor.child("games")}
   * @return its handle, whether there is a process or not
   * @throws IllegalArgumentException if the ref is not of a tree
   */
  static <K, V> Registry<K, V> of(ProcessRef child) {
    return Registries.unique(child);
  }

  /**
   * A registry that is still to be started, with its options: what a start function returns, for
   * the tree to make a process of it. It is in no tree itself: all operations of this very object
   * fail with the reason noproc, and the registry that is started has to be asked for at the tree.
   *
   * {@snippet :
   * @Child
   * default Registry<UserId, UserRef> users(AuditRef audit) {
   *   return Registry.starting(
   *       RegistryOptions.<UserId, UserRef>none().listener(event -> audit.record(event)));
   * }
   * }
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param options what it has from its start on
   * @return what is to be started
   */
  static <K, V> Registry<K, V> starting(RegistryOptions<K, V> options) {
    return Registries.uniqueStarting(options);
  }

  /**
   * Registers the calling process under a key, unless a living process has it; Elixir's {@code
   * register}. Of any number that try at the same time, one succeeds. For processes.
   *
   * @param key the key
   * @param value what others are to find
   * @return whether the key is the caller's now, or whose it is
   */
  Result<K, V> register(K key, V value);

  /**
   * The process under a key; Elixir's {@code lookup}, and {@code whereis_name}.
   *
   * @param key the key
   * @return its entry, if there is one
   */
  Optional<Entry<K, V>> lookup(K key);

  /**
   * Changes the value that the calling process has registered under a key; Elixir's {@code
   * update_value}. Others see the old or the new one. For processes.
   *
   * @param key the key
   * @param update makes the new value of the old one; not called if the entry is not the caller's.
   *     If it throws, nothing changes
   * @return the new value; empty if the calling process has no entry under the key
   */
  Optional<V> updateValue(K key, UnaryOperator<V> update);
}
