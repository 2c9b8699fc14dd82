package dev.espalier.internal.supervision;

import dev.espalier.ChildSpec;
import dev.espalier.ExitReason;
import dev.espalier.annotations.Restart;
import org.jspecify.annotations.Nullable;

/** What a {@link SupervisorLedger} knows of one child. */
final class LedgerEntry {

  /** What has become of the child, as far as can be seen from outside. */
  enum Fate {
    NEW,
    STARTING,
    UP,
    STOPPING,
    /** Ended by itself; nobody knows yet whether the supervisor has looked at it. */
    ENDED,
    STOPPED,
    DECLINED,
    /** Its restart has failed. */
    RETRY;

    boolean isLive() {
      return this == STARTING || this == UP || this == STOPPING;
    }
  }

  final String id;
  final ChildSpec spec;
  @Nullable Incarnation incarnation;
  Fate fate = Fate.NEW;
  ExitReason reason = ExitReason.normal();

  LedgerEntry(ChildSpec spec) {
    this.id = spec.id();
    this.spec = spec;
  }

  boolean isTemporary() {
    return spec.restart() == Restart.TEMPORARY;
  }

  /** Whether its end, which was nobody's doing, has to be followed by a restart. */
  boolean mustBeRestarted() {
    return fate == Fate.ENDED
        && (spec.restart() == Restart.PERMANENT
            || (spec.restart() == Restart.TRANSIENT && !reason.isClean()));
  }

  /** Whether it may be started without anybody asking, for its own sake. */
  boolean mustComeBack() {
    return fate == Fate.RETRY || mustBeRestarted();
  }
}
