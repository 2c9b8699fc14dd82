package dev.espalier;

import dev.espalier.annotations.AutoShutdown;

/**
 * What a supervisor is to do: with declared children, with children started on demand, or with
 * partitions.
 */
public sealed interface Supervision
    permits SupervisorSpec, DynamicSupervisorSpec, PartitionSupervisorSpec {

  /**
   * What the supervisor is called in paths and reports while it is the root of a tree.
   *
   * @return the name
   */
  String name();

  /**
   * How many restarts are allowed within the window.
   *
   * @return a number, 0 or more
   */
  int maxRestarts();

  /**
   * The length of the window.
   *
   * @return seconds, 1 or more
   */
  int maxSeconds();

  /**
   * When the supervisor stops because significant children have ended.
   *
   * @return the condition
   */
  AutoShutdown autoShutdown();
}
