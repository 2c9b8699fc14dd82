package dev.espalier.internal.registry;

import dev.espalier.CallFailedException;
import dev.espalier.Exit;
import dev.espalier.ExitException;
import dev.espalier.ExitReason;
import dev.espalier.Registrations.Meta;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What a registry is between its start and its end: the entries, metadata and locks, used by any
 * number of threads at once. It is the worker of the registry's process, which gets no messages.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public abstract sealed class Table<K, V> permits UniqueTable, DuplicateTable {

  /*
   * A death is in three steps: the owner is dead for all who ask (Owner.isAlive), its entries are
   * taken out, and then those who wait for its end are told. So an entry may be found whose owner is
   * dead; everybody treats it as if it were not there. What takes an entry out names that very
   * Registration and does nothing if somebody else's is there by now.
   *
   * Elixir shares the load of a registry out among partitions. The map does that by itself, so there
   * are none.
   */

  private final Notices<K, V> notices;
  private final Locks locks = new Locks();
  private final Map<Meta<?>, Object> meta;
  private volatile boolean closed;

  Table(Notices<K, V> notices, Map<Meta<?>, Object> meta) {
    this.notices = notices;
    this.meta = new ConcurrentHashMap<>(meta);
  }

  /** All entries, those of processes that have just died included. */
  abstract Stream<Registration<K, V>> all();

  /** The entries under one key, of processes that live. */
  abstract List<Registration<K, V>> under(Key<K> key);

  /** The entries of one living process under one key. */
  abstract List<Registration<K, V>> of(Owner owner, Key<K> key);

  /** How many entries there are. */
  abstract long count();

  /** Takes out an entry, and no other; does nothing if it has gone already. Any thread. */
  abstract void remove(Registration<K, V> registration);

  final Notices<K, V> notices() {
    return notices;
  }

  final Locks locks() {
    return locks;
  }

  final Map<Meta<?>, Object> meta() {
    return meta;
  }

  /** All keys, each once. */
  final Set<K> keys() {
    Set<K> keys = new HashSet<>();
    all().filter(Registration::isLive).forEach(each -> keys.add(each.key().object()));
    return keys;
  }

  /** The entries of one living process. */
  final List<Registration<K, V>> of(Owner owner) {
    Holdings holdings = owner.holdingsIfAny();
    return holdings == null || !owner.isAlive() ? List.of() : holdings.in(this);
  }

  /** Makes an entry that is in the map the owner's own, and tells the listeners. */
  final void hold(Registration<K, V> registration) {
    Owner owner = registration.owner();
    if (!owner.holdings().add(registration)) { // cut off while its thread was here
      remove(registration);
      throw new ExitException(Objects.requireNonNull(owner.exit()));
    }
    if (closed) { // close() may not have seen the entry
      withdraw(registration);
      throw new CallFailedException(
          ExitReason.noproc(), notices.registry().path(), "register(" + registration.key() + ")");
    }
    notices.registered(registration);
  }

  /** Its owner takes an entry back. */
  final void withdraw(Registration<K, V> registration) {
    remove(registration);
    registration.owner().holdings().remove(registration);
  }

  /**
   * The process of this registry has ended. Each process with an entry gets an exit signal, as if
   * there were a link that goes one way.
   *
   * @param exit the signal
   */
  public final void close(Exit exit) {
    closed = true;
    Set<Owner> owners = Collections.newSetFromMap(new IdentityHashMap<>());
    all()
        .forEach(each -> {
          owners.add(each.owner());
          Holdings holdings = each.owner().holdingsIfAny();
          if (holdings != null) { // else hold() is to come, and sees that we are closed
            holdings.remove(each);
          }
        });
    owners.forEach(owner -> owner.signal(exit));
  }
}
