package dev.espalier.sys;

import dev.espalier.ChildInfo;
import dev.espalier.ChildSpec;
import dev.espalier.ProcessRef;
import dev.espalier.Supervision;
import java.util.List;
import java.util.Optional;

/**
 * Some children of a supervisor, and how many there are in all: what a tool can show of a
 * supervisor that has more children than fit on a page.
 *
 * @param supervisor its place
 * @param spec what it is to do
 * @param restartsUsed how many restarts have been used within the window
 * @param running how many children have a process
 * @param stopped how many children have none: they ended and are not restarted, were stopped, are
 *     being started, or declined to start
 * @param restarting how many children have none and will be started again
 * @param matching how many children there were to choose from: all of them, or those that a filter
 *     has let through
 * @param offset how many of these come before the first one of {@code children}
 * @param children the children on this page, in start order
 */
public record ChildrenPage(
    ProcessRef supervisor,
    Optional<Supervision> spec,
    int restartsUsed,
    int running,
    int stopped,
    int restarting,
    int matching,
    int offset,
    List<Entry> children) {

  /** Copies the list. */
  public ChildrenPage {
    children = List.copyOf(children);
  }

  /**
   * How many children there are.
   *
   * @return the number
   */
  public int total() {
    return running + stopped + restarting;
  }

  /**
   * A child.
   *
   * @param process its place; a {@link dev.espalier.SupervisorRef} if it is a supervisor. That of a
   *     child on demand without a key means the one process that there is, or was last
   * @param spec its specification; that of a temporary child without what it was started with
   * @param state whether it has a process
   * @param start which process of the child it is: counts its starts, the failed ones included; 0
   *     if it has never been up
   */
  public record Entry(ProcessRef process, ChildSpec spec, ChildInfo.State state, long start) {

    /**
     * Whether the child is a supervisor.
     *
     * @return false if it is a worker
     */
    public boolean isSupervisor() {
      return spec.start() instanceof ChildSpec.Supervisor;
    }
  }
}
