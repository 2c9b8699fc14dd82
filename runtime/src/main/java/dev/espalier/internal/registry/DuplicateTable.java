package dev.espalier.internal.registry;

import dev.espalier.ProcessRef;
import dev.espalier.Registrations.Meta;
import dev.espalier.RegistryEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The {@link Table} of a registry in which any number of entries stand under a key.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class DuplicateTable<K, V> extends Table<K, V> {
  private final ConcurrentHashMap<Key<K>, Bucket<K, V>> buckets = new ConcurrentHashMap<>();
  private final LongAdder count = new LongAdder();

  /**
   * Creates an empty table.
   *
   * @param registry the registry
   * @param listeners who is told of registrations
   * @param meta the metadata that is there from the start
   */
  public DuplicateTable(
      ProcessRef registry,
      List<Consumer<? super RegistryEvent<K, V>>> listeners,
      Map<Meta<?>, Object> meta) {
    super(new Notices<>(registry, listeners), meta);
  }

  void register(Owner owner, K key, V value) {
    Registration<K, V> mine = new Registration<>(this, new Key<>(key), owner, value);
    boolean added = false;
    while (!added) {
      added = addTo(bucketFor(mine.key()), mine);
    }
    count.increment();
    hold(mine);
  }

  private boolean addTo(Bucket<K, V> bucket, Registration<K, V> registration) {
    if (bucket.add(registration)) {
      return true;
    }
    buckets.remove(registration.key(), bucket); // whoever has emptied it is about to do the same
    return false;
  }

  private Bucket<K, V> bucketFor(Key<K> key) {
    Bucket<K, V> bucket = buckets.get(key);
    return bucket != null ? bucket : buckets.computeIfAbsent(key, absent -> new Bucket<>());
  }

  @Override
  Stream<Registration<K, V>> all() {
    return buckets.values().stream().flatMap(bucket -> bucket.entries().stream());
  }

  @Override
  List<Registration<K, V>> under(Key<K> key) {
    Bucket<K, V> bucket = buckets.get(key);
    if (bucket == null) {
      return List.of();
    }
    List<Registration<K, V>> entries = bucket.entries();
    for (Registration<K, V> entry : entries) {
      if (!entry.isLive()) {
        return entries.stream().filter(Registration::isLive).toList();
      }
    }
    return entries;
  }

  /** By whichever way is shorter: a process may have many keys, and a key many processes. */
  @Override
  List<Registration<K, V>> of(Owner owner, Key<K> key) {
    Holdings holdings = owner.holdingsIfAny();
    Bucket<K, V> bucket = buckets.get(key);
    if (holdings == null || bucket == null) {
      return List.of();
    }
    return holdings.size() < bucket.size()
        ? of(owner).stream().filter(each -> each.key().equals(key)).toList()
        : under(key).stream().filter(each -> each.owner().equals(owner)).toList();
  }

  @Override
  long count() {
    return count.sum();
  }

  /** How many keys take up room. */
  int buckets() {
    return buckets.size();
  }

  @Override
  void remove(Registration<K, V> registration) {
    Bucket<K, V> bucket = buckets.get(registration.key());
    if (bucket != null && bucket.remove(registration)) {
      count.decrement();
      if (bucket.isRetired()) {
        buckets.remove(registration.key(), bucket);
      }
    }
  }
}
