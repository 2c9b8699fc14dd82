package greenhouse.operating;

import dev.espalier.report.CrashReport;
import dev.espalier.report.Report;
import dev.espalier.report.ReportListener;
import dev.espalier.report.SupervisorReport;
import dev.espalier.report.ZombieReport;
import java.util.concurrent.atomic.LongAdder;

/** Counts crashes, and wakes somebody up when a supervisor has given up. */
public final class Pager implements ReportListener {
  private final LongAdder crashes = new LongAdder();
  private final LongAdder zombies = new LongAdder();

  @Override
  public void onReport(Report report) {
    switch (report) {
      case CrashReport crash -> crashes.increment();
      case ZombieReport zombie -> zombies.increment();
      case SupervisorReport trouble when trouble.context() == SupervisorReport.Context.SHUTDOWN ->
          wakeUp(trouble.text());
      default -> {}
    }
  }

  private void wakeUp(String text) {
    System.out.println("call the gardener: " + text.lines().findFirst().orElseThrow());
  }

  /** How many processes have crashed. */
  public long crashes() {
    return crashes.sum();
  }

  /** How many threads did not end when they should have. */
  public long zombies() {
    return zombies.sum();
  }
}
