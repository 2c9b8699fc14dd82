package dev.espalier.spi;

import dev.espalier.CallFailedException;
import dev.espalier.DynamicSupervisorRef;
import dev.espalier.ProcessRef;
import dev.espalier.StartFailedException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What all generated accessors of dynamic supervisors have in common: typed starts, and typed refs
 * to the children. A ref to the supervisor as well; two of one class are equal if they mean the
 * same place. All methods may be called from any thread.
 *
 * @param <A> what a starter gives
 * @param <R> the ref of a child
 */
public abstract sealed class DynamicAccessor<A, R extends ProcessRef> implements Placed
    permits GeneratedDynamicSupervisor, GeneratedUnkeyedDynamicSupervisor {
  private final Endpoint<?> place;
  private final DynamicSupervisorEndpoint pool;
  private final Function<Endpoint<?>, R> refOf;

  @SuppressWarnings(
      "unchecked") // the processor has checked which class of worker the template makes
  <W> DynamicAccessor(Endpoint<?> place, Function<? super Endpoint<W>, ? extends R> refOf) {
    if (!(place instanceof SupervisorEndpoint supervisor)) {
      throw new IllegalArgumentException(place + " is no place of a tree");
    }
    this.place = place;
    this.pool = supervisor.dynamicSupervisor();
    this.refOf = child -> refOf.apply((Endpoint<W>) child);
  }

  final DynamicSupervisorEndpoint pool() {
    return pool;
  }

  final R ref(Endpoint<?> child) {
    return refOf.apply(child);
  }

  /**
   * Starts a child and waits until it has started; Elixir's {@code DynamicSupervisor.start_child}.
   * The supervisor starts one child after the other, so that may take as long as the starts that
   * came before. An interrupt ends the waiting, not the start.
   *
   * @param arguments what the template of the supervisor takes
   * @return its ref
   * @throws StartFailedException if it was not started, because it has failed or declined, its key
   *     is taken, or the supervisor is full
   * @throws CallFailedException with the reason noproc if there is no supervisor
   */
  protected final R startChild(A arguments) {
    return ref(pool.startChild(arguments));
  }

  /**
   * Stops a child within its shutdown time and has it forgotten; Elixir's {@code
   * DynamicSupervisor.terminate_child}. Waits until that is done. One with a key is the child that
   * has the key now.
   *
   * @param child the child
   * @return false if it is no child of this supervisor, or no longer
   * @throws CallFailedException with the reason noproc if there is no supervisor
   */
  public final boolean stop(R child) {
    return supervisor().terminateChild(child);
  }

  /**
   * The children.
   *
   * @return their refs, in no particular order
   */
  public abstract List<R> refs();

  /**
   * How many children there are, those included that are restarting.
   *
   * @return their number
   */
  public abstract int count();

  /**
   * The children.
   *
   * @return the same as {@link #refs()}
   */
  public final Stream<R> stream() {
    return refs().stream();
  }

  /**
   * The supervisor as one that is managed in code, which takes children with any specification.
   *
   * @return its ref
   */
  public final DynamicSupervisorRef supervisor() {
    return pool.supervisor();
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
  public final boolean equals(Object other) {
    return other instanceof DynamicAccessor<?, ?> accessor
        && accessor.getClass() == getClass()
        && accessor.place.equals(place);
  }

  @Override
  public final int hashCode() {
    return place.hashCode();
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName() + "[" + path() + "]";
  }
}
