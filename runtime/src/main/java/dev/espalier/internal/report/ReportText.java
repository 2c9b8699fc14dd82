package dev.espalier.internal.report;

import dev.espalier.ExitReason;
import dev.espalier.internal.supervision.SupervisorReport;
import dev.espalier.internal.supervision.SupervisorReport.Next;
import java.util.Locale;

/** The text of reports: a headline, then labelled lines, always the same ones in the same order. */
public final class ReportText {
  private static final int LONGEST_VALUE = 400;

  private ReportText() {}

  /**
   * Writes a report.
   *
   * @param report what happened
   * @return several lines without a line break at the end
   */
  public static String of(Report report) {
    return switch (report) {
      case Report.Crashed crashed -> crashed(crashed);
      case Report.Supervision supervision -> supervision(supervision);
      case Report.Zombie zombie -> zombie(zombie);
      case Report.ZombieEnded ended ->
          "zombie report: the thread of the killed process " + ended.path() + " has ended";
    };
  }

  private static String crashed(Report.Crashed crashed) {
    return "crash report: process "
        + crashed.path()
        + " crashed"
        + line("while", crashed.during())
        + line("reason", reason(crashed.reason()))
        + line(
            "lost",
            crashed.lostCalls()
                + " waiting calls failed, "
                + crashed.lostCasts()
                + " waiting casts dropped");
  }

  private static String supervision(Report.Supervision supervision) {
    SupervisorReport report = supervision.report();
    return "supervisor report: "
        + supervision.path()
        + ", "
        + report.context().name().toLowerCase(Locale.ROOT)
        + line("child", report.child().spec() + ", start " + report.incarnation().number())
        + line("reason", reason(report.reason()))
        + line(
            "restarts",
            report.restartsUsed()
                + " of "
                + supervision.spec().maxRestarts()
                + " within "
                + supervision.spec().maxSeconds()
                + " s")
        + line("next", next(report.next(), report.child().id()));
  }

  private static String next(Next next, String id) {
    return switch (next) {
      case NONE -> "nothing";
      case RESTART -> "restart `" + id + "`";
      case RESTART_ALL -> "restart `" + id + "` and all its siblings";
      case RESTART_REST -> "restart `" + id + "` and the siblings started after it";
      case TRY_AGAIN -> "try again to start `" + id + "`";
      case FORGET -> "forget `" + id + "`";
      case GIVE_UP -> "stop the other children and give up";
    };
  }

  private static String zombie(Report.Zombie zombie) {
    StringBuilder text =
        new StringBuilder("zombie report: process ")
            .append(zombie.path())
            .append(" was killed, but its thread has ignored the interrupt and runs on");
    for (StackTraceElement element : zombie.stack()) {
      text.append("\n    at ").append(element);
    }
    return text.toString();
  }

  private static String reason(ExitReason reason) {
    return reason.toString();
  }

  private static String line(String label, String value) {
    String bounded =
        value.length() <= LONGEST_VALUE
            ? value
            : value.substring(0, LONGEST_VALUE) + "… (" + value.length() + " characters)";
    return "\n    " + label + " ".repeat(10 - label.length()) + bounded;
  }
}
