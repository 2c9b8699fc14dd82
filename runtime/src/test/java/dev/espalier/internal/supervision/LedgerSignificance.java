package dev.espalier.internal.supervision;

import static dev.espalier.internal.supervision.Ledger.check;

import dev.espalier.annotations.AutoShutdown;
import dev.espalier.internal.supervision.LedgerEntry.Fate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link SupervisorLedger} knows of significant children that have ended by themselves and
 * do not come back, since the supervisor was idle the last time: whether this must stop the
 * supervisor, and whether it may.
 */
final class LedgerSignificance {
  private final AutoShutdown autoShutdown;
  private @Nullable LedgerEntry last; // whose end has to be followed by a stop
  private boolean othersAreUp;
  private boolean mayStop;

  LedgerSignificance(AutoShutdown autoShutdown) {
    this.autoShutdown = autoShutdown;
  }

  /** A child has ended by itself. */
  void ended(LedgerEntry entry, Collection<LedgerEntry> all) {
    if (!entry.spec.significant() || entry.mustComeBack()) {
      return;
    }
    mayStop = autoShutdown != AutoShutdown.NEVER;
    last = entry;
    othersAreUp = all.stream().anyMatch(other -> other != entry && isUp(other));
  }

  private static boolean isUp(LedgerEntry entry) {
    return entry.spec.significant() && (entry.fate.isLive() || entry.mustComeBack());
  }

  /** A child is started; it may be there before the supervisor looks at the last end. */
  void started(LedgerEntry entry) {
    othersAreUp |= entry.spec.significant();
  }

  /** The end of this child has been taken as that of a child that somebody wanted to stop. */
  void stopped(String id) {
    if (last != null && last.id.equals(id)) {
      last = null;
    }
  }

  /** A group is being restarted, which takes the ends of its members as those of stopped ones. */
  void groupRestarts() {
    last = null;
  }

  /** The supervisor is idle: it has looked at all ends. */
  void idle() {
    if (last != null) {
      boolean due =
          autoShutdown == AutoShutdown.ANY_SIGNIFICANT
              || (autoShutdown == AutoShutdown.ALL_SIGNIFICANT && !othersAreUp);
      check(!due, "idle although the significant %s has ended", last.id);
    }
    last = null;
    othersAreUp = false;
    mayStop = false;
  }

  /** The supervisor stops all children, and nobody has told it to. */
  void stopsByItself(Collection<LedgerEntry> all) {
    check(mayStop, "it stops without a reason");
    if (autoShutdown == AutoShutdown.ALL_SIGNIFICANT) {
      for (LedgerEntry entry : all) {
        check(
            !entry.spec.significant() || (entry.fate != Fate.UP && !entry.mustComeBack()),
            "it stops although the significant %s is up",
            entry.id);
      }
    }
  }
}
