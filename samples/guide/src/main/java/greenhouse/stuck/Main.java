package greenhouse.stuck;

import dev.espalier.Signals;
import dev.espalier.report.ZombieReport;
import dev.espalier.sys.Sys;
import java.util.concurrent.CountDownLatch;

/** Kills a process whose thread does not end. */
final class Main {
  private Main() {}

  public static void main(String[] args) throws InterruptedException {
    CountDownLatch reported = new CountDownLatch(1);
    try (OfficeTree tree = OfficeTree.start()) {
      tree.listen(report -> {
        if (report instanceof ZombieReport) {
          reported.countDown();
        }
      });
      tree.survey().measureEverything();
      while (!isMeasuring(tree.survey())) {
        Thread.onSpinWait();
      }
      Signals.kill(tree.survey());
      tree.supervisor().whichChildren();
      System.out.println("there is a survey again: " + tree.survey().isAlive());
      reported.await();
    }
  }

  /** Asks nobody, and so is told about a process that answers nobody. */
  private static boolean isMeasuring(SurveyRef survey) {
    return Sys.currentStacktrace(survey).stream()
        .anyMatch(frame -> frame.getMethodName().equals("measureEverything"));
  }
}
