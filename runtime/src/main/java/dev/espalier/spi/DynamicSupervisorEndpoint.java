package dev.espalier.spi;

import dev.espalier.DynamicSupervisorRef;
import dev.espalier.StartFailedException;
import java.util.List;
import java.util.Map;

/**
 * The place of a dynamic supervisor, as its generated accessor uses it: children are made by the
 * template of its specification and found by their keys. Which arguments the template takes and
 * which class of worker it makes is the caller's claim.
 */
public interface DynamicSupervisorEndpoint {

  /**
   * The supervisor as one that is managed in code.
   *
   * @return its ref
   */
  DynamicSupervisorRef supervisor();

  /**
   * Has a child made by the template, and waits until it has started.
   *
   * @param <W> the class of the worker
   * @param arguments what the template takes
   * @return its place
   * @throws StartFailedException if there is no new child after this
   */
  <W> Endpoint<W> startChild(Object arguments);

  /**
   * Finds the child with the key that the template gives to these arguments, or starts it.
   *
   * @param <W> the class of the worker
   * @param arguments what the template takes
   * @return its place, also while it is restarting
   * @throws StartFailedException if there is no such child after this
   */
  <W> Endpoint<W> findOrStartChild(Object arguments);

  /**
   * Stops the child with a key within its shutdown time and forgets it.
   *
   * @param key the key
   * @return false if there is no such child
   */
  boolean terminateKey(Object key);

  /**
   * The children that have keys right now.
   *
   * @return the places of their keys, as a view that changes with them
   */
  Map<Object, ? extends Endpoint<?>> keyed();

  /**
   * The places of all children that have a process, with keys or without.
   *
   * @return the supervisor's answer
   */
  List<Endpoint<?>> processes();
}
