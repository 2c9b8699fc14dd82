package dev.espalier;

/**
 * Makes the specification of one child of a {@link DynamicSupervisorSpec dynamic supervisor} from
 * what its starter gives; the function that helps people write in Elixir around {@code
 * DynamicSupervisor.start_child}. Whatever all children have in common, such as the refs of
 * siblings of their supervisor, it has from the {@link SupervisorFactory} in which it is made.
 *
 * @param <A> what a starter gives
 */
@FunctionalInterface
public interface DynamicTemplate<A> {

  /**
   * Makes the specification. Runs in the thread that wants the child, once for each child: restarts
   * use the same specification. What it throws, that thread gets.
   *
   * @param arguments what the starter gives
   * @return the child
   */
  ChildSpec child(A arguments);
}
