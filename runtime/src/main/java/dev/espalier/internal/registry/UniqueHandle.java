package dev.espalier.internal.registry;

import dev.espalier.ProcessRef;
import dev.espalier.Registry;
import dev.espalier.RegistryOptions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A registry with unique keys as users hold it.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class UniqueHandle<K, V> extends Handle<K, V> implements Registry<K, V> {

  /**
   * Creates a handle.
   *
   * @param registry the place of the registry
   * @param options what a registry that is still to be started is to have; null for one in a tree
   */
  public UniqueHandle(ProcessRef registry, @Nullable RegistryOptions<K, V> options) {
    super(registry, options);
  }

  @Override
  @SuppressWarnings(
      "unchecked") // of which types it is, is the claim of whoever has made the handle
  @Nullable UniqueTable<K, V> asTable(Object resident) {
    return resident instanceof UniqueTable<?, ?> table ? (UniqueTable<K, V>) table : null;
  }

  private UniqueTable<K, V> unique(String operation, Object about) {
    Object resident = resident(operation, about);
    UniqueTable<K, V> table = asTable(resident);
    if (table == null) {
      throw isSomethingElse(resident);
    }
    return table;
  }

  @Override
  String kind() {
    return "registry with unique keys";
  }

  @Override
  public Result<K, V> register(K key, V value) {
    Objects.requireNonNull(value, "value");
    Owner me = me("register");
    return unique("register", key).register(me, key, value);
  }

  @Override
  public Optional<Entry<K, V>> lookup(K key) {
    Registration<K, V> found = unique("lookup", key).find(new Key<>(key));
    return found == null ? Optional.empty() : Optional.of(found.entry());
  }

  @Override
  public Optional<V> updateValue(K key, UnaryOperator<V> update) {
    Owner me = me("updateValue");
    List<Registration<K, V>> mine = table("updateValue", key).of(me, new Key<>(key));
    if (mine.isEmpty()) {
      return Optional.empty();
    }
    Registration<K, V> entry = mine.getFirst();
    V value = Objects.requireNonNull(update.apply(entry.value()), "the new value");
    entry.value(value);
    return Optional.of(value);
  }
}
