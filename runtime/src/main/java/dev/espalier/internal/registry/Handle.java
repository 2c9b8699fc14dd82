package dev.espalier.internal.registry;

import dev.espalier.CallFailedException;
import dev.espalier.CallInterruptedException;
import dev.espalier.ExitException;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.Registrations;
import dev.espalier.RegistryOptions;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.Placed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A registry as users hold it: finds the table of the process that is at its place right now, and
 * works on it in the caller's thread.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
abstract class Handle<K, V> implements Registrations<K, V>, Placed {
  private final Endpoint<?> place;
  private final Home home;
  private final @Nullable RegistryOptions<K, V> options;

  Handle(ProcessRef registry, @Nullable RegistryOptions<K, V> options) {
    this.place = Endpoint.of(registry);
    this.home = home(place);
    this.options = options;
  }

  private static Home home(Endpoint<?> place) {
    if (place instanceof Home home) {
      return home;
    }
    throw new IllegalArgumentException(place + " is no place of a tree");
  }

  // ---------------------------------------------------------------------------------- finding

  /**
   * What this is about, as the right kind of table; null if it is something else.
   *
   * @param resident the worker of the process
   */
  abstract @Nullable Table<K, V> asTable(Object resident);

  /** What this is a handle of, for messages. */
  abstract String kind();

  /** What is at the place, or a failure of the operation. */
  final Object resident(String operation, Object about) {
    Object resident = home.resident();
    if (resident == null) {
      throw new CallFailedException(ExitReason.noproc(), path(), operation + "(" + about + ")");
    }
    return resident;
  }

  final Table<K, V> table(String operation, Object about) {
    Object resident = resident(operation, about);
    Table<K, V> table = asTable(resident);
    if (table == null) {
      throw isSomethingElse(resident);
    }
    return table;
  }

  final IllegalStateException isSomethingElse(Object resident) {
    return new IllegalStateException(
        "`" + path() + "` is a " + resident.getClass().getName() + " and no " + kind());
  }

  /** The process that the current thread works for. */
  final Owner me(String operation) {
    Owner me = home.caller();
    if (me == null) {
      throw new IllegalStateException(
          operation
              + " in `"
              + path()
              + "`: this thread belongs to no process; a process does this for itself, in its"
              + " constructor or in a handler");
    }
    ExitReason exit = me.exit();
    if (exit != null) { // cut off; its successor may be at work
      throw new ExitException(exit);
    }
    return me;
  }

  static <K, V> List<Entry<K, V>> entries(List<Registration<K, V>> registrations) {
    return registrations.stream().map(Registration::entry).toList();
  }

  // ---------------------------------------------------------------------------------- own entries

  @Override
  public boolean unregister(K key) {
    Owner me = me("unregister(" + key + ")");
    Table<K, V> table = table("unregister", key);
    Key<K> wanted = new Key<>(key);
    List<Registration<K, V>> mine = table.of(me, wanted);
    if (mine.isEmpty()) {
      return false;
    }
    mine.forEach(table::withdraw);
    table.notices().unregistered(wanted, me);
    return true;
  }

  @Override
  public int unregisterMatch(K key, Predicate<? super V> which) {
    Owner me = me("unregisterMatch(" + key + ")");
    Table<K, V> table = table("unregisterMatch", key);
    Key<K> wanted = new Key<>(key);
    List<Registration<K, V>> mine = table.of(me, wanted);
    int gone = 0;
    for (Registration<K, V> each : mine) {
      if (which.test(each.value())) {
        table.withdraw(each);
        gone++;
      }
    }
    if (gone > 0 && gone == mine.size()) {
      table.notices().unregistered(wanted, me);
    }
    return gone;
  }

  // ---------------------------------------------------------------------------------- looking

  @Override
  public Set<K> keys() {
    return table("keys", "").keys();
  }

  @Override
  public List<K> keys(ProcessRef owner) {
    Table<K, V> table = table("keys", owner);
    Owner process = home(Endpoint.of(owner)).occupant();
    return process == null
        ? List.of()
        : table.of(process).stream().map(each -> each.key().object()).toList();
  }

  @Override
  public List<V> values(K key, ProcessRef owner) {
    Table<K, V> table = table("values", key);
    Owner process = home(Endpoint.of(owner)).occupant();
    return process == null
        ? List.of()
        : table.of(process, new Key<>(key)).stream().map(Registration::value).toList();
  }

  @Override
  public long count() {
    return table("count", "").count();
  }

  @Override
  public List<Entry<K, V>> match(K key, Predicate<? super V> which) {
    return table("match", key).under(new Key<>(key)).stream()
        .map(Registration::entry)
        .filter(entry -> which.test(entry.value()))
        .toList();
  }

  @Override
  public List<Entry<K, V>> select(Predicate<? super Entry<K, V>> which) {
    return table("select", "")
        .all()
        .filter(Registration::isLive)
        .map(Registration::entry)
        .filter(which)
        .toList();
  }

  @Override
  public long countSelect(Predicate<? super Entry<K, V>> which) {
    return table("countSelect", "")
        .all()
        .filter(Registration::isLive)
        .map(Registration::entry)
        .filter(which)
        .count();
  }

  // ---------------------------------------------------------------------------------- beside
  // entries

  @Override
  public <T> Optional<T> meta(Meta<T> key) {
    return Optional.ofNullable(table("meta", key).meta().get(key)).map(key.type()::cast);
  }

  @Override
  public <T> void putMeta(Meta<T> key, T value) {
    table("putMeta", key).meta().put(key, key.type().cast(Objects.requireNonNull(value, "value")));
  }

  @Override
  public boolean deleteMeta(Meta<?> key) {
    return table("deleteMeta", key).meta().remove(key) != null;
  }

  @Override
  public <R extends @Nullable Object> R lock(Object key, Supplier<? extends R> action) {
    Owner me = home.caller();
    ExitReason exit = me == null ? null : me.exit();
    if (exit != null) {
      throw new ExitException(exit);
    }
    try {
      return table("lock", key).locks().hold(key, action);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(path(), "lock(" + key + ")");
    }
  }

  // ---------------------------------------------------------------------------------- the place

  /** What a registry that is still to be started is to have; null for one in a tree. */
  public final @Nullable RegistryOptions<K, V> options() {
    return options;
  }

  @Override
  public final Endpoint<?> place() {
    return place;
  }

  @Override
  public final String path() {
    return place.path();
  }

  @Override
  public final boolean isAlive() {
    return place.isAlive();
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Handle<?, ?> handle
        && handle.getClass() == getClass()
        && handle.place.equals(place);
  }

  @Override
  public final int hashCode() {
    return place.hashCode();
  }

  @Override
  public final String toString() {
    return "Registry[" + path() + "]";
  }
}
