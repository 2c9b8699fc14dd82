package dev.espalier;

import dev.espalier.internal.process.TreeLauncher;
import java.time.Duration;

/**
 * A running supervision tree, or a supervisor within one; generated trees add a typed accessor for
 * each child.
 *
 * <p>All methods may be called from any thread.
 */
public interface Tree extends AutoCloseable {

  /**
   * Starts a tree from a specification made in code, and waits until all its children have started.
   *
   * @param spec the root supervisor
   * @return the running tree
   * @throws TreeStartException if a child could not be started; those started before it have been
   *     stopped in reverse order
   */
  static Tree start(Supervision spec) {
    return TreeLauncher.start(spec).tree();
  }

  /**
   * The supervisor at the top of this tree.
   *
   * @return its ref
   */
  SupervisorRef supervisor();

  /**
   * Stops the children in reverse order, each within its shutdown time, and then the supervisor,
   * with the reason shutdown. Waits until all of it has ended; returns at once if it has ended
   * already. An interrupt does not cut the wait short; it is kept for the caller to see.
   */
  @Override
  void close();

  /**
   * Waits until the supervisor has ended: it was stopped, gave up, or shut itself down.
   *
   * @return its exit reason
   * @throws InterruptedException if the waiting thread is interrupted; the tree goes on
   */
  ExitReason awaitTermination() throws InterruptedException;

  /**
   * Waits until the supervisor has ended, but not longer than a given time.
   *
   * @param timeout how long to wait
   * @return whether it has ended
   * @throws InterruptedException if the waiting thread is interrupted; the tree goes on
   */
  boolean awaitTermination(Duration timeout) throws InterruptedException;
}
