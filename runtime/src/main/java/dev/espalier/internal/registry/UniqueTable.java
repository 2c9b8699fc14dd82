package dev.espalier.internal.registry;

import dev.espalier.ProcessRef;
import dev.espalier.Registrations.Meta;
import dev.espalier.Registry.AlreadyRegistered;
import dev.espalier.Registry.Registered;
import dev.espalier.Registry.Result;
import dev.espalier.RegistryEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The {@link Table} of a registry in which at most one living process is found under a key.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class UniqueTable<K, V> extends Table<K, V> {
  private final ConcurrentHashMap<Key<K>, Registration<K, V>> entries = new ConcurrentHashMap<>();

  /**
   * Creates an empty table.
   *
   * @param registry the registry
   * @param listeners who is told of registrations
   * @param meta the metadata that is there from the start
   */
  public UniqueTable(
      ProcessRef registry,
      List<Consumer<? super RegistryEvent<K, V>>> listeners,
      Map<Meta<?>, Object> meta) {
    super(new Notices<>(registry, listeners), meta);
  }

  Result<K, V> register(Owner owner, K key, V value) {
    Registration<K, V> mine = new Registration<>(this, new Key<>(key), owner, value);
    Registration<K, V> other;
    while ((other = entries.putIfAbsent(mine.key(), mine)) != null) {
      if (other.isLive()) {
        return new AlreadyRegistered<>(other.entry());
      }
      remove(other); // that of a dead process is in nobody's way
    }
    hold(mine);
    return new Registered<>();
  }

  /** The entry of a living process. */
  @Nullable Registration<K, V> find(Key<K> key) {
    Registration<K, V> found = entries.get(key);
    return found != null && found.isLive() ? found : null;
  }

  @Override
  Stream<Registration<K, V>> all() {
    return entries.values().stream();
  }

  @Override
  List<Registration<K, V>> under(Key<K> key) {
    Registration<K, V> found = find(key);
    return found == null ? List.of() : List.of(found);
  }

  @Override
  List<Registration<K, V>> of(Owner owner, Key<K> key) {
    Registration<K, V> found = find(key);
    return found != null && found.owner().equals(owner) ? List.of(found) : List.of();
  }

  @Override
  long count() {
    return entries.mappingCount();
  }

  @Override
  void remove(Registration<K, V> registration) {
    entries.remove(registration.key(), registration);
  }
}
