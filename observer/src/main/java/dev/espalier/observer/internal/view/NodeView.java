package dev.espalier.observer.internal.view;

import java.util.List;

/** A child of a tree as it is drawn. */
public sealed interface NodeView {

  /** The child itself. */
  ProcessView process();

  /**
   * A worker.
   *
   * @param process the child itself
   */
  record Worker(ProcessView process) implements NodeView {}

  /**
   * A supervisor.
   *
   * @param process the child itself
   * @param staff what it is to do, and how many children it has
   * @param children those that are drawn one by one; none if there are too many
   */
  record Supervisor(ProcessView process, Staff staff, List<NodeView> children) implements NodeView {

    /** Copies the list. */
    public Supervisor {
      children = List.copyOf(children);
    }
  }

  /**
   * What a supervisor is to do, and how many children it has.
   *
   * @param strategy its strategy, or that its children are started on demand; empty if unknown
   * @param onDemand whether its children are started on demand
   * @param restartsUsed how many restarts have been used within the window
   * @param maxRestarts how many are allowed
   * @param maxSeconds the window, in seconds
   * @param running how many children have a process
   * @param stopped how many have none
   * @param restarting how many will be started again
   * @param silentMillis for how long it has not answered, and all this may be outdated; 0 if it has
   */
  record Staff(
      String strategy,
      boolean onDemand,
      int restartsUsed,
      int maxRestarts,
      int maxSeconds,
      int running,
      int stopped,
      int restarting,
      long silentMillis) {

    /** How many children there are. */
    public int total() {
      return running + stopped + restarting;
    }
  }
}
