package dev.espalier.internal.process;

/** A process is lent to a caller, which handles its own call; see {@link ActivatedCell#lend}. */
sealed interface Loan permits InlineCallEnvelope, Loan.Interrupted {

  /** What the caller handles; knows the caller's thread. */
  InlineCallEnvelope call();

  /**
   * The caller's thread was interrupted on behalf of the process, or is about to be by somebody who
   * holds the lock of the process.
   *
   * @param call what the caller handles
   */
  record Interrupted(InlineCallEnvelope call) implements Loan {}
}
