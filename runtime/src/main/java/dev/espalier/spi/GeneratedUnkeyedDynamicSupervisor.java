package dev.espalier.spi;

import dev.espalier.CallFailedException;
import dev.espalier.ProcessRef;
import java.util.List;
import java.util.function.Function;

/**
 * What the generated accessors of dynamic supervisors have in common whose children have no keys: a
 * ref means one process, and is dead when that has ended, restarted or not.
 *
 * @param <A> what a starter gives
 * @param <R> the ref of a child
 */
public abstract non-sealed class GeneratedUnkeyedDynamicSupervisor<A, R extends ProcessRef>
    extends DynamicAccessor<A, R> {

  /**
   * Creates the accessor.
   *
   * @param <W> the class of the workers
   * @param place the place of the supervisor
   * @param refOf makes the ref of a child
   */
  protected <W> GeneratedUnkeyedDynamicSupervisor(
      Endpoint<?> place, Function<? super Endpoint<W>, ? extends R> refOf) {
    super(place, refOf);
  }

  /**
   * The children that have a process; Elixir's {@code DynamicSupervisor.which_children}. The
   * supervisor is asked, and answers in its turn.
   *
   * @return their refs, in no particular order
   * @throws CallFailedException with the reason noproc if there is no supervisor
   */
  @Override
  public final List<R> refs() {
    return pool().processes().stream().map(this::ref).toList();
  }

  /**
   * How many children there are, those included that are restarting; Elixir's {@code
   * DynamicSupervisor.count_children}. The supervisor is asked, and answers in its turn.
   *
   * @return their number
   * @throws CallFailedException with the reason noproc if there is no supervisor
   */
  @Override
  public final int count() {
    return supervisor().countChildren().specs();
  }
}
