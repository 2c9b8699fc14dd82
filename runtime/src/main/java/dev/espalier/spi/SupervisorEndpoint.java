package dev.espalier.spi;

import dev.espalier.ProcessRef;
import dev.espalier.Tree;

/** The place of a supervisor in a tree, from which the places of its children are found. */
public interface SupervisorEndpoint {

  /**
   * The place of a worker. Which class of worker is there is the caller's claim; generated code
   * makes only claims that the processor has checked.
   *
   * @param <W> the class of the worker
   * @param id the id of the child
   * @return its place, whether there is a process or not
   */
  <W> Endpoint<W> worker(String id);

  /**
   * The place of a child that has no calls and casts.
   *
   * @param id the id of the child
   * @return its ref
   */
  ProcessRef process(String id);

  /**
   * The place of a child that is a supervisor.
   *
   * @param id the id of the child
   * @return its place, whether there is a process or not
   */
  SupervisorEndpoint supervisor(String id);

  /**
   * This place as that of a supervisor whose children are started on demand, which it has to be.
   *
   * @return the same place
   */
  DynamicSupervisorEndpoint dynamicSupervisor();

  /**
   * The supervisor at this place, as a tree.
   *
   * @return the tree
   */
  Tree tree();
}
