package dev.espalier;

import java.util.List;
import java.util.Optional;

/**
 * Addresses a running supervisor whose children are started on demand; Elixir's {@code
 * DynamicSupervisor}. Its children are addressed by their processes: a ref that it gives away means
 * that one process, and is dead when the child is restarted. The ref of a child with a {@link
 * ChildSpec#key(Object) key} means the key: it survives restarts.
 *
 * <p>All methods may be called from any thread; if there is no supervisor they throw {@link
 * CallFailedException} with the reason noproc.
 */
public interface DynamicSupervisorRef extends ProcessRef {

  /**
   * One child as it is right now.
   *
   * @param process its process; empty if its restart failed and will be tried again
   * @param spec its specification; that of a temporary child without what it was started with
   */
  record DynamicChild(Optional<ProcessRef> process, ChildSpec spec) {}

  /**
   * Starts a child. Its id names it in paths and reports, and need not be unique. Its key, if it
   * has one, must be: if another child has it, the result is {@link StartResult.AlreadyStarted}, or
   * {@link StartResult.AlreadyPresent} while that one waits to be restarted.
   *
   * @param spec the child
   * @return what has come of it
   * @throws IllegalSpecException if the specification contradicts the supervisor's
   */
  StartResult startChild(ChildSpec spec);

  /**
   * Stops a child within its shutdown time and forgets it. A child whose restart is due is known by
   * its last process, and is not restarted.
   *
   * @param child the process, or the ref of a child with a key
   * @return false if it is no child of this supervisor, or no longer
   */
  boolean terminateChild(ProcessRef child);

  /**
   * A child that is a supervisor.
   *
   * @param child a child of this supervisor
   * @return the same process as a supervisor, which it has to be
   */
  SupervisorRef supervisor(ProcessRef child);

  /**
   * The children in no particular order.
   *
   * @return an entry for each
   */
  List<DynamicChild> whichChildren();

  /**
   * One child as it is right now; OTP's {@code which_child}.
   *
   * @param child a process, or the ref of a child with a key
   * @return its entry; empty if it is no child of this supervisor, or no longer
   * @throws IllegalArgumentException if it is no ref of a tree
   */
  Optional<DynamicChild> whichChild(ProcessRef child);

  /**
   * The specification of a child; OTP's {@code get_childspec}.
   *
   * @param child a process, or the ref of a child with a key
   * @return its specification; empty if it is no child of this supervisor, or no longer
   * @throws IllegalArgumentException if it is no ref of a tree
   */
  default Optional<ChildSpec> childSpec(ProcessRef child) {
    return whichChild(child).map(DynamicChild::spec);
  }

  /**
   * How many children there are.
   *
   * @return the counts; those waiting to be restarted are not active
   */
  ChildCounts countChildren();

  /**
   * Stops the supervisor: all children at the same time, each within its shutdown time, then itself
   * with the given reason. Waits until it has ended.
   *
   * @param reason the exit reason
   */
  void stop(ExitReason reason);
}
