package dev.espalier.internal.registry;

import dev.espalier.DuplicateRegistry;
import dev.espalier.ProcessRef;
import dev.espalier.RegistryOptions;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A registry with duplicate keys as users hold it.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class DuplicateHandle<K, V> extends Handle<K, V> implements DuplicateRegistry<K, V> {

  /**
   * Creates a handle.
   *
   * @param registry the place of the registry
   * @param options what a registry that is still to be started is to have; null for one in a tree
   */
  public DuplicateHandle(ProcessRef registry, @Nullable RegistryOptions<K, V> options) {
    super(registry, options);
  }

  @Override
  @SuppressWarnings(
      "unchecked") // of which types it is, is the claim of whoever has made the handle
  @Nullable DuplicateTable<K, V> asTable(Object resident) {
    return resident instanceof DuplicateTable<?, ?> table ? (DuplicateTable<K, V>) table : null;
  }

  @Override
  String kind() {
    return "registry with duplicate keys";
  }

  @Override
  public void register(K key, V value) {
    Objects.requireNonNull(value, "value");
    Owner me = me("register");
    Object resident = resident("register", key);
    DuplicateTable<K, V> table = asTable(resident);
    if (table == null) {
      throw isSomethingElse(resident);
    }
    table.register(me, key, value);
  }

  @Override
  public List<Entry<K, V>> lookup(K key) {
    return entries(table("lookup", key).under(new Key<>(key)));
  }

  @Override
  public void dispatch(K key, Consumer<? super List<Entry<K, V>>> action) {
    List<Entry<K, V>> entries = entries(table("dispatch", key).under(new Key<>(key)));
    if (!entries.isEmpty()) {
      action.accept(entries);
    }
  }
}
