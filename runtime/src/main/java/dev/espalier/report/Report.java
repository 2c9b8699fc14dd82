package dev.espalier.report;

/**
 * Something that has happened in a tree and that somebody should be able to read later.
 *
 * <p>Reports are immutable. What they hold of a program's own, such as the detail of an exit
 * reason, is the very object that the process has used. The texts say nothing that the components
 * do not say, and cut long values off.
 */
public sealed interface Report
    permits CrashReport,
        SupervisorReport,
        ProgressReport,
        UnhandledReport,
        ZombieReport,
        ZombieEndedReport,
        InlineBlockedReport,
        ApplicationStartedReport,
        ApplicationExitedReport,
        ApplicationInUseReport,
        CallbackFailedReport,
        DroppedReports {

  /**
   * Where it happened: the place of the process that the report is about, or of the supervisor that
   * has made it.
   *
   * @return the path, as in {@link dev.espalier.ProcessRef#path()}; the name of an application
   */
  String path();

  /**
   * The report as several lines: a headline, then labelled values, always in the same order. Calls
   * the {@code toString} of what the program itself has put into it. The one-line form is {@code
   * toString()}.
   *
   * @return lines without a line break at the end
   */
  default String text() {
    return ReportText.of(this).lines();
  }
}
