package dev.espalier.spi;

import dev.espalier.CallFailedException;
import dev.espalier.ProcessRef;
import dev.espalier.StartFailedException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the generated accessors of dynamic supervisors have in common whose children have keys: what
 * people build in Elixir of a {@code DynamicSupervisor} and a {@code Registry} with unique keys.
 *
 * <p>As a name in OTP, a key belongs to a child from the beginning of its start, and other than
 * that, until its supervisor forgets it: restarts keep it. A ref means the key: it survives
 * restarts, is dead while there is no such child, and means the next child that is started with an
 * equal key. Looking something up asks nobody, so it never waits; there is nothing to be found
 * while there is no supervisor.
 *
 * @param <K> the key of a child
 * @param <A> what a starter gives
 * @param <R> the ref of a child
 */
public abstract non-sealed class GeneratedDynamicSupervisor<K, A, R extends ProcessRef>
    extends DynamicAccessor<A, R> {

  /**
   * Creates the accessor.
   *
   * @param <W> the class of the workers
   * @param place the place of the supervisor
   * @param refOf makes the ref of a child
   */
  protected <W> GeneratedDynamicSupervisor(
      Endpoint<?> place, Function<? super Endpoint<W>, ? extends R> refOf) {
    super(place, refOf);
  }

  /**
   * Finds a child by its key or starts it. Of many threads that do this at the same time one starts
   * it and all get it, since the supervisor decides; one that is restarting counts as found. Waits
   * for the supervisor, as a start does.
   *
   * @param arguments what the template of the supervisor takes
   * @return its ref
   * @throws StartFailedException if it had to be started and was not
   * @throws CallFailedException with the reason noproc if there is no supervisor
   */
  protected final R findOrStartChild(A arguments) {
    return ref(pool().findOrStartChild(arguments));
  }

  /**
   * Finds a child.
   *
   * @param key its key
   * @return its ref, if there is such a child; also while it is restarting
   */
  public final Optional<R> find(K key) {
    Endpoint<?> child = pool().keyed().get(key);
    return child == null ? Optional.empty() : Optional.of(ref(child));
  }

  /**
   * Finds a child that must be there.
   *
   * @param key its key
   * @return its ref; also while it is restarting
   * @throws NoSuchElementException if there is no such child; the message names key and supervisor
   */
  public final R require(K key) {
    Endpoint<?> child = pool().keyed().get(key);
    if (child == null) {
      throw new NoSuchElementException("`" + path() + "` has no child with the key `" + key + "`");
    }
    return ref(child);
  }

  /**
   * Stops a child within its shutdown time and has it forgotten, so that its key is free. Waits
   * until that is done. One that is restarting is not restarted.
   *
   * @param key its key
   * @return false if there is no such child
   * @throws CallFailedException with the reason noproc if there is no supervisor
   */
  public final boolean stop(K key) {
    return pool().terminateKey(key);
  }

  /**
   * The keys of the children.
   *
   * @return a copy, in no particular order
   */
  @SuppressWarnings("unchecked") // the template gives keys of this class
  public final List<K> keys() {
    return (List<K>) List.copyOf(pool().keyed().keySet());
  }

  /**
   * The children; Elixir's {@code Registry.select}.
   *
   * @return their refs, in no particular order
   */
  @Override
  public final List<R> refs() {
    return pool().keyed().values().stream().map(this::ref).toList();
  }

  /**
   * How many children there are, those included that are starting or restarting; Elixir's {@code
   * Registry.count}.
   *
   * @return their number
   */
  @Override
  public final int count() {
    return pool().keyed().size();
  }
}
