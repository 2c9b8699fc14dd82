package dev.espalier;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What registries with unique and with duplicate keys have in common; Elixir's {@code Registry}.
 *
 * <p>A registry is a child of a tree. Processes register themselves in it under keys, with a value,
 * and anybody finds them there. An entry belongs to the process that has made it: only that process
 * may change it or take it back, and the entry vanishes when the process dies, before anybody is
 * told of the death: whoever has heard of it, by a monitor, a link, a failed call or a restart,
 * does not find the entry any more, and the key may be taken.
 *
 * <p>A handle such as this means the place of the registry. It survives restarts; a registry that
 * was restarted is empty. When the process of a registry ends, each process with an entry gets an
 * exit signal with its reason, as if the two were linked, so that its supervisor starts it again
 * and it registers again; a process that traps exits gets an {@link Exit}. The end of a registrant
 * does nothing to the registry. An exit signal with the reason normal is dropped, as always.
 *
 * <p>All methods work in the caller's thread, on tables that any number of threads may use at once;
 * none of them sends a message or waits, but for {@link #lock}. They may be called from any thread,
 * unless they say that they are for processes: those throw {@link IllegalStateException} in a
 * thread that works for no process, and an {@link ExitException} in a process that has been cut
 * off. While there is no registry at the place, and before it has started, all of them throw {@link
 * CallFailedException} with the reason noproc; if something else is there, {@link
 * IllegalStateException}. Elixir's partitions are missing because there is no need for them.
 *
 * <p>Keys are compared with {@code equals}, and must not change; their {@code equals} and {@code
 * hashCode} must be quick. Neither keys nor values may be null.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values; often the ref of the process that registers
 */
public interface Registrations<K, V> extends ProcessRef {

  /**
   * That a process is found under a key.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param key the key
   * @param owner the process: its place. A successor of the process has the same place, but not its
   *     entries
   * @param value what the process has registered
   */
  record Entry<K, V>(K key, ProcessRef owner, V value) {}

  /**
   * The name and type of something that is kept with a registry.
   *
   * @param <T> the type of its value
   * @param name its name; a string, an enum constant, a record: compared with {@code equals}
   * @param type the class of its value
   */
  record Meta<T>(Object name, Class<T> type) {
    /** Checks that both are there. */
    public Meta {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(type, "type");
    }
  }

  /**
   * Takes back what the calling process has registered under a key; Elixir's {@code unregister}.
   * Entries of others stay. For processes.
   *
   * @param key the key
   * @return whether there was anything
   */
  boolean unregister(K key);

  /**
   * Takes back some of what the calling process has registered under a key; Elixir's {@code
   * unregister_match}. For processes.
   *
   * @param key the key
   * @param which which of its values, tested in the calling thread
   * @return how many entries have gone
   */
  int unregisterMatch(K key, Predicate<? super V> which);

  /**
   * All keys that somebody has, each once.
   *
   * @return a set of the caller's own. What changes while it is made is in it or is not
   */
  Set<K> keys();

  /**
   * The keys of a process, in the order in which it has registered; Elixir's {@code keys}.
   *
   * @param owner the process that is at its place right now
   * @return its keys, as often as it has registered under them; none if there is no process
   */
  List<K> keys(ProcessRef owner);

  /**
   * What a process has registered under a key; Elixir's {@code values}.
   *
   * @param key the key
   * @param owner the process that is at its place right now
   * @return the values in any order; none if there is no process
   */
  List<V> values(K key, ProcessRef owner);

  /**
   * How many entries there are; Elixir's {@code count}. Exact when nobody registers or dies.
   *
   * @return the number
   */
  long count();

  /**
   * The entries under a key whose value passes a test; Elixir's {@code match}.
   *
   * @param key the key
   * @param which the test, in the calling thread
   * @return the entries in any order
   */
  List<Entry<K, V>> match(K key, Predicate<? super V> which);

  /**
   * How many entries under a key have a value that passes a test; Elixir's {@code count_match}.
   *
   * @param key the key
   * @param which the test, in the calling thread
   * @return the number
   */
  default long countMatch(K key, Predicate<? super V> which) {
    return match(key, which).size();
  }

  /**
   * All entries that pass a test; Elixir's {@code select}. Looks at every entry. What changes
   * meanwhile is found or is not; what does not is found once.
   *
   * @param which the test, in the calling thread
   * @return the entries in any order
   */
  List<Entry<K, V>> select(Predicate<? super Entry<K, V>> which);

  /**
   * How many entries pass a test; Elixir's {@code count_select}. Looks at every entry.
   *
   * @param which the test, in the calling thread
   * @return the number
   */
  long countSelect(Predicate<? super Entry<K, V>> which);

  /**
   * Something that is kept with the registry; Elixir's {@code meta}.
   *
   * @param <T> its type
   * @param key its name and type
   * @return it, if it is there
   */
  <T> Optional<T> meta(Meta<T> key);

  /**
   * Keeps something with the registry until the registry ends; Elixir's {@code put_meta}. After a
   * restart there is what its {@link RegistryOptions} say.
   *
   * @param <T> its type
   * @param key its name and type
   * @param value what to keep
   */
  <T> void putMeta(Meta<T> key, T value);

  /**
   * Does not keep something any more; Elixir's {@code delete_meta}.
   *
   * @param key its name and type
   * @return whether it was there
   */
  boolean deleteMeta(Meta<?> key);

  /**
   * Runs something in the calling thread, and nothing else meanwhile that is run under an equal
   * lock key; Elixir's {@code lock}. Those who wait get their turns in the order in which they have
   * come. Locks have nothing to do with entries, and concern the registry that was there when they
   * were asked for.
   *
   * <p>A process that is killed while it waits gives up its turn. One that is cut off while it
   * holds the lock keeps it until its thread has left: a JVM cannot make it leave sooner.
   *
   * @param <R> the type of the result
   * @param key the lock key
   * @param action what to run; what it throws is thrown here, and the lock is free then
   * @return its result
   * @throws IllegalStateException if this thread holds the lock already. Elixir would wait for ever
   * @throws CallInterruptedException if the thread is interrupted while it waits; its interrupt
   *     flag is set
   */
  <R extends @Nullable Object> R lock(Object key, Supplier<? extends R> action);
}
