package dev.espalier.testkit;

import dev.espalier.SupervisorRef;
import dev.espalier.Tree;

/** Something that a {@link TestSupervisor} has started, and is to stop. */
sealed interface Started {
  /**
   * A tree.
   *
   * @param tree the tree
   */
  record OfTree(Tree tree) implements Started {}

  /**
   * A single child.
   *
   * @param supervisor the supervisor of single children
   * @param id which of them
   */
  record OfChild(SupervisorRef supervisor, String id) implements Started {}
}
