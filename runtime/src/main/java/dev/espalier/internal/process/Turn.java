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
   * Inside a turn the current thread works for the supervisor and for nobody else (see CurrentProcess):
   * if it is that of a process, and the supervisor decides about this very process, then as about any
   * other one. It does not take another turn meanwhile. The supervisor above, or one below, gets a
   * control thread, so that the stack does not grow with the depth of the tree, and a turn never
   * waits for another one. Nor do timers take turns, since others wait for them.
   */

  private Turn() {}

  /** Has a supervisor take its turn now, here or in a control thread. */
  static void give(SupervisorCell supervisor) {
    ProcessCell<?> guest = CurrentProcess.get();
    if (guest instanceof SupervisorCell || ControlThreads.areCurrent()) {
      supervisor.context().control().execute(supervisor);
      return;
    }
    boolean ending = Loan.isEnding(guest);
    CurrentProcess.enter(supervisor);
    try {
      supervisor.turnOfGuest(guest != null && !guest.isAlive());
    } finally {
      CurrentProcess.enter(guest);
      Loan.returnInterrupt(guest, ending);
    }
  }
}
