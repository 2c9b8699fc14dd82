package dev.espalier.internal.process;

/**
 * Finds a thread for a {@link SupervisorCell} that was idle and has news: the one that has brought
 * them, if it may, else a control thread.
 */
final class Turn {

  /*
   * Handing news to another thread costs more than all that a supervisor does about them, mostly for
   * waking that thread up. So whoever brings news to an idle supervisor takes the supervisor's turn:
   * a caller that wants a child started or stopped, a child's own thread that tells of its start or of
   * its end. That is one more borrowed thread and nothing else: there is one turn at a time, news keep
   * their order, a turn never blocks, and after a few news that are not its own the guest leaves
   * the rest to a control thread.
   *
   * A guest inside a turn does not take another one. The supervisor above, or one below, gets a
   * control thread, so that the stack does not grow with the depth of the tree, and a turn never
   * waits for another one. Nor do timers take turns, which others wait for.
   *
   * Inside a turn the current thread works for nobody: if it is that of a process, and its
   * supervisor decides about this very process, then as about any other one.
   */

  private static final ThreadLocal<SupervisorCell> TAKEN = new ThreadLocal<>();

  private Turn() {}

  /** Has a supervisor take its turn now, here or in a control thread. */
  static void give(SupervisorCell supervisor) {
    if (isBeingTaken()) {
      supervisor.context().control().execute(supervisor);
      return;
    }
    TAKEN.set(supervisor);
    try {
      supervisor.turnOfGuest();
    } finally {
      TAKEN.remove();
    }
  }

  /** Whether the current thread decides for a supervisor right now, or runs timers. */
  static boolean isBeingTaken() {
    return Thread.currentThread() instanceof ControlThreads.Member || TAKEN.get() != null;
  }
}
