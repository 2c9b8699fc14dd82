package dev.espalier.internal.supervision;

import dev.espalier.ExitReason;
import dev.espalier.annotations.Strategy;
import dev.espalier.report.SupervisorReport.Context;
import dev.espalier.report.SupervisorReport.Next;

/**
 * What the core says about a child that has made trouble; the shell makes a public report of it.
 *
 * @param context on which occasion
 * @param incarnation which process of which child
 * @param count how many children it is about; if more than one, the incarnation is one of theirs
 * @param reason why
 * @param restartsUsed how many restarts have been used within the window
 * @param next what the supervisor does about it
 */
public record SupervisorReport(
    Context context,
    Incarnation incarnation,
    int count,
    ExitReason reason,
    int restartsUsed,
    Next next) {

  /** What a supervisor with this strategy does about a child that it restarts. */
  static Next restart(Strategy strategy) {
    return switch (strategy) {
      case ONE_FOR_ONE -> Next.RESTART;
      case ONE_FOR_ALL -> Next.RESTART_ALL;
      case REST_FOR_ONE -> Next.RESTART_REST;
    };
  }
}
