package dev.espalier.testkit;

import static dev.espalier.testkit.Crash.crash;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.CallFailedException;
import dev.espalier.report.CrashReport;
import dev.espalier.report.ProgressReport;
import dev.espalier.report.Report;
import dev.espalier.report.SupervisorReport;
import dev.espalier.report.UnhandledReport;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a test is told of the reports of its trees. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@ExtendWith(EspalierExtension.class)
class CapturedReportsTest {

  @Test
  void aReportIsThereBeforeWhatItIsAboutIsSeen(TestSupervisor supervisor) {
    Probe.Ref ref = supervisor.startChild(Probe.spec("a"), Probe.Ref::of);
    CapturedReports reports = supervisor.reports();
    for (int i = 1; i <= 100; i++) {
      Await.awaitRestart(ref);
      assertThatThrownBy(() -> ref.ask(Probe::fail)).isInstanceOf(CallFailedException.class);
      assertThat(reports.all(CrashReport.class)).hasSize(i);
    }
    assertThat(reports.awaitCrash(ref).path()).isEqualTo(ref.path());
    assertThat(reports.all(ProgressReport.class)).isNotEmpty();
  }

  @Test
  void aReportIsAwaited(TestSupervisor supervisor) {
    Probe.Ref ref = supervisor.startChild(Probe.spec("a"), Probe.Ref::of);
    ref.tell(Probe::fail);
    SupervisorReport report =
        supervisor
            .reports()
            .awaitReport(SupervisorReport.class, one -> one.offender().id().equals("a"));
    assertThat(report.next()).isEqualTo(SupervisorReport.Next.RESTART);
  }

  @Test
  void failuresShowWhatThereIs(TestSupervisor supervisor) {
    CapturedReports reports = supervisor.reports();
    assertThat(reports).hasToString("nothing was reported");
    crash(supervisor.startChild(Probe.temporary("a")));
    assertThatThrownBy(() -> reports.assertNone(Report.class))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("there is a Report; this was reported:\n")
        .hasMessageContaining("reason    crash(dev.espalier.testkit.InducedCrash");
    assertThatThrownBy(
            () -> reports.awaitReport(UnhandledReport.class, any -> true, Duration.ofMillis(10)))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("no UnhandledReport that is wanted has come within 10 ms")
        .hasMessageContaining("crash report: process");
  }

  @Test
  void theLastOnesAreKept() {
    CapturedReports reports = new CapturedReports();
    for (int i = 0; i < 10_010; i++) {
      reports.add(new UnhandledReport("a", "A", "message " + i));
    }
    assertThat(reports.all()).hasSize(10_000);
    assertThat(reports.all().getFirst().toString()).contains("message 10");
    assertThat(reports.after(10_009)).hasSize(1);
    assertThat(reports.count()).isEqualTo(10_010);
  }

  @Test
  void theLogStaysQuiet(TestSupervisor supervisor) {
    List<LogRecord> records = new CopyOnWriteArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord logged) {
            records.add(logged);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger("dev.espalier");
    logger.addHandler(handler);
    try {
      crash(supervisor.startChild(Probe.temporary("quiet")));
      supervisor.close(); // delivers all that is to be delivered
    } finally {
      logger.removeHandler(handler);
    }
    assertThat(records).noneMatch(logged -> logged.getMessage().contains("quiet"));
  }
}
