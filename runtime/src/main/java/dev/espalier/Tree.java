package dev.espalier;

import dev.espalier.internal.process.TreeLauncher;
import dev.espalier.report.ReportListener;
import dev.espalier.report.Subscription;
import java.time.Duration;

/**
 * A running supervision tree, or a supervisor within one; generated trees add a typed accessor for
 * each child.
 *
 * {@snippet :
 * try (ReceptionTree tree = ReceptionTree.start("Welcome")) {  // children start in order
 *   tree.listen(report -> metrics.count(report));
 *   System.out.println(tree.greeter().greet("Ada"));
 * }  // and stop in reverse
 * }
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
   * Starts a tree whose specification is made inside the root's own process, as that of any other
   * supervisor is; OTP's {@code supervisor:start_link(Module, Args)}. Waits until all its children
   * have started.
   *
   * @param name what the root is called in paths and reports; the name in the specification does
   *     not count
   * @param factory makes the specification
   * @return the running tree
   * @throws IllegalSpecException if the name is empty or contains a slash
   * @throws StartIgnoredException if the factory has declined to start
   * @throws TreeStartException if the factory has failed or a child could not be started; those
   *     started before it have been stopped in reverse order
   */
  static Tree start(String name, SupervisorFactory factory) {
    SpecChecks.name(name);
    return TreeLauncher.start(name, factory).tree();
  }

  /**
   * The supervisor at the top of this tree.
   *
   * @return its ref
   */
  SupervisorRef supervisor();

  /**
   * Has a listener told of what this tree reports from now on: crashes, what its supervisors say,
   * progress. For a supervisor within a tree this is what is reported about it by itself and by all
   * processes below it. A listener that is to hear of all trees, from their starts on, is found by
   * {@link java.util.ServiceLoader}.
   *
   * @param listener who is told, in a thread that belongs to no process
   * @return ends that when it is closed; the end of the tree need not be waited for
   */
  Subscription listen(ReportListener listener);

  /**
   * Stops the children in reverse order, each within its shutdown time, and then the supervisor,
   * with the reason shutdown. Waits until all of it has ended; returns at once if it has ended
   * already. An interrupt does not cut the wait short; it is kept for the caller to see. When the
   * root of a tree has ended, this method, {@link #awaitTermination()} and {@link
   * SupervisorRef#stop} also wait until its reports have been delivered, but not longer than a
   * second.
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
