package dev.espalier.internal.report;

import dev.espalier.ChildSpec;
import dev.espalier.Supervision;
import dev.espalier.internal.supervision.Child;
import dev.espalier.internal.supervision.Incarnation;
import dev.espalier.internal.supervision.SupervisorReport;
import dev.espalier.report.ProgressReport;
import dev.espalier.report.ProgressReport.Origin;
import dev.espalier.report.ReportedChild;
import dev.espalier.report.ReportedChild.Kind;

/** Makes the public reports of what the core says about its children. */
public final class Translator {
  private Translator() {}

  /**
   * Translates what the core says about trouble. To be called in the turn of the supervisor in
   * which the core has said it: a later turn may change the child.
   *
   * @param path the supervisor
   * @param spec its specification
   * @param said what the core says
   * @return the report
   */
  public static dev.espalier.report.SupervisorReport of(
      String path, Supervision spec, SupervisorReport said) {
    return new dev.espalier.report.SupervisorReport(
        path,
        said.context(),
        child(path, said.incarnation()),
        said.count(),
        said.reason(),
        said.restartsUsed(),
        spec.maxRestarts(),
        spec.maxSeconds(),
        said.next());
  }

  /**
   * Translates that a child is up. To be called in the same turn, too.
   *
   * @param path the supervisor
   * @param started which process of which child
   * @param origin what it was started for
   * @return the report
   */
  public static ProgressReport of(String path, Incarnation started, Origin origin) {
    return new ProgressReport(path, child(path, started), origin);
  }

  private static ReportedChild child(String path, Incarnation incarnation) {
    Child child = incarnation.child();
    ChildSpec spec = child.spec();
    return new ReportedChild(
        spec.id(),
        path + "/" + child.name(),
        incarnation.number(),
        child.lastUp(),
        child.isSupervisor() ? Kind.SUPERVISOR : Kind.WORKER,
        spec.restart(),
        spec.shutdown(),
        spec.significant());
  }
}
