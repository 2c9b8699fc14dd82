package dev.espalier.report;

/**
 * Is told of the reports of trees.
 *
 * <p>One that {@link java.util.ServiceLoader} finds, with the class loader that has loaded this
 * runtime, is told of all reports of all trees in the JVM, from their starts on. It is made once,
 * when the first tree starts or the first application is made. {@link dev.espalier.Tree#listen}
 * adds one to a running tree.
 */
@FunctionalInterface
public interface ReportListener {

  /**
   * Takes a report.
   *
   * <p>Reports of one tree come one at a time and in the order in which they were made; those of
   * different trees may come at the same time. The thread is a platform thread of the runtime's and
   * never one of a process or of a supervisor, so a listener may block: it holds up what the other
   * listeners and the log are told of the same tree, and nothing else. If 10,000 reports wait,
   * further ones are dropped and counted, see {@link DroppedReports}.
   *
   * <p>What a listener throws stops neither the tree nor other listeners; the first time it is
   * written to the {@link System.Logger} named {@code dev.espalier}.
   *
   * @param report what has happened
   */
  void onReport(Report report);

  /**
   * Whether this listener is told of progress: of each child that is up. There may be many of these
   * reports, and one that nobody wants is not made. Asked once for each origin, when the listener
   * is added.
   *
   * @param origin what a child was started for
   * @return true unless a listener says otherwise
   */
  default boolean wantsProgress(ProgressReport.Origin origin) {
    return true;
  }
}
