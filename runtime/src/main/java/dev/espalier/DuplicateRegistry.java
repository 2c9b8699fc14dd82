package dev.espalier;

import java.util.List;
import java.util.function.Consumer;

/**
 * A registry with duplicate keys: any number of processes are found under a key, and each as often
 * as it has registered. Elixir's {@code Registry} with {@code keys: :duplicate}; with topics as
 * keys it makes publish and subscribe.
 *
 * <p>A child method of a supervisor that returns one declares it. In code:
 *
 * {@snippet :
 * ChildSpec spec = ChildSpec.duplicateRegistry("topics");               // a child like any other
 * DuplicateRegistry<Topic, ViewRef> topics = DuplicateRegistry.of(supervisor.child("topics"));
 * topics.register(PRICES, ref);                                         // in a view's constructor
 * topics.dispatch(PRICES, views -> views.forEach(view -> view.value().show(price)));
 * }
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public interface DuplicateRegistry<K, V> extends Registrations<K, V> {

  /**
   * The registry at a place of a tree. Of which types its keys and values are, and that it is one
   * with duplicate keys, is the caller's claim.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param child its place, such as {@code supervisor.child("topics")}
   * @return its handle, whether there is a process or not
   * @throws IllegalArgumentException if the ref is not of a tree
   */
  static <K, V> DuplicateRegistry<K, V> of(ProcessRef child) {
    return Registries.duplicate(child);
  }

  /**
   * A registry that is still to be started, with its options: what a start function returns, for
   * the tree to make a process of it, as with {@link Registry#starting}.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param options what it has from its start on
   * @return what is to be started
   */
  static <K, V> DuplicateRegistry<K, V> starting(RegistryOptions<K, V> options) {
    return Registries.duplicateStarting(options);
  }

  /**
   * Registers the calling process under a key, once more if it is there already; Elixir's {@code
   * register}. For processes.
   *
   * @param key the key
   * @param value what others are to find
   */
  void register(K key, V value);

  /**
   * The processes under a key; Elixir's {@code lookup}.
   *
   * @param key the key
   * @return their entries in any order
   */
  List<Entry<K, V>> lookup(K key);

  /**
   * Does something with all processes under a key; Elixir's {@code dispatch}. Runs once, in the
   * calling thread, with the entries as they are now; not at all if there are none. What it throws
   * is thrown here.
   *
   * @param key the key
   * @param action what to do with the entries, which come in any order
   */
  void dispatch(K key, Consumer<? super List<Entry<K, V>>> action);
}
