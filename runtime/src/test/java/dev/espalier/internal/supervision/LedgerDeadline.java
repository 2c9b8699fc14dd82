package dev.espalier.internal.supervision;

import static dev.espalier.internal.supervision.Ledger.check;

import dev.espalier.annotations.Shutdown;
import org.jspecify.annotations.Nullable;

/** What a {@link SupervisorLedger} knows of the deadline of the process that is waited for. */
final class LedgerDeadline {
  private long number;
  private boolean timeIsUp;

  void set(Effect.SetDeadline set, @Nullable LedgerEntry awaited) {
    check(number == 0, "a deadline is set while another one is");
    check(
        awaited != null && set.millis() == Math.max(0, awaited.spec.shutdown()),
        "%s is not the time of %s",
        set,
        awaited == null ? "anybody" : awaited.id);
    number = set.number();
  }

  void cancel(long cancelled) {
    check(number == cancelled, "a deadline is cancelled that is not set");
    number = 0;
  }

  /** Whether this is the deadline that counts. */
  boolean passes(long passed) {
    if (number == 0 || passed != number) {
      return false;
    }
    number = 0;
    timeIsUp = true;
    return true;
  }

  /** Nobody is waited for any more. */
  void over() {
    timeIsUp = false;
  }

  /** Objects unless a deadline is set exactly while it has to be. */
  void checkSetFor(@Nullable LedgerEntry awaited, boolean isStarting, boolean stopIsDue) {
    boolean due =
        awaited != null
            && !timeIsUp
            && awaited.spec.shutdown() != Shutdown.INFINITY
            && (isStarting ? stopIsDue : awaited.spec.shutdown() != Shutdown.BRUTAL_KILL);
    check(
        (number != 0) == due,
        "a deadline is %s while waiting for %s",
        number == 0 ? "missing" : "set",
        awaited == null ? "nobody" : awaited.id);
  }
}
