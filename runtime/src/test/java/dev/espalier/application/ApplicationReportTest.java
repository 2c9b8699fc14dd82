package dev.espalier.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.Application;
import dev.espalier.ExitReason;
import dev.espalier.Tree;
import dev.espalier.annotations.ApplicationType;
import dev.espalier.internal.report.CapturedLog;
import dev.espalier.report.ApplicationExitedReport;
import dev.espalier.report.ApplicationExitedReport.Cause;
import dev.espalier.report.ApplicationStartedReport;
import dev.espalier.report.ChildFate;
import dev.espalier.report.ChildFate.Fate;
import dev.espalier.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.IntStream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What applications report: to listeners, to the log, to the Flight Recorder. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ApplicationReportTest {
  private final Shop shop = new Shop();

  @Test
  @DisplayName("APP-037 LOG-030 the start and the end of an application are reported")
  void startAndEnd() {
    List<Report> reports = new CopyOnWriteArrayList<>();
    Application<Tree> application = shop.application("app").type(ApplicationType.TRANSIENT).build();
    application.listen(reports::add);
    application.start();
    ApplicationExitedReport exited = application.stop();
    assertThat(exited.type()).isEqualTo(ApplicationType.TRANSIENT);
    assertThat(reports).containsExactly(new ApplicationStartedReport("app", "app"), exited);
    assertThat(reports).extracting(Report::path).containsOnly("app");
    assertThat(reports.getFirst().text())
        .isEqualTo(
            """
            application report: app, started
                root      app\
            """);
  }

  @Test
  @DisplayName("LOG-030 levels: a stop is information, an end by itself a warning")
  void levels() {
    try (CapturedLog log = new CapturedLog("application report: logged")) {
      Application<Tree> application =
          Application.named("logged", () -> shop.tree("Logged", shop.worker("a")))
              .prepStop(tree -> {
                throw new IOException("prep");
              })
              .build();
      application.start();
      application.stop();
      var exited = shop.exited(application);
      application.start().supervisor().worker("a").cast(Shop.CRASH);
      Shop.await(exited);
      assertThat(log.records())
          .extracting(LogRecord::getLevel)
          .containsExactly(Level.SEVERE, Level.INFO, Level.SEVERE, Level.WARNING);
      assertThat(log.records().getFirst().getThrown()).hasMessage("prep");
    }
  }

  @Test
  @DisplayName("a long list of children is cut off")
  void longList() {
    List<ChildFate> children =
        IntStream.range(0, 70)
            .mapToObj(i -> new ChildFate("App/" + i, 1, Fate.STOPPED, ""))
            .toList();
    Report report =
        new ApplicationExitedReport(
            "app",
            ApplicationType.PERMANENT,
            Cause.STOPPED,
            ExitReason.shutdown(),
            Duration.ofMillis(5),
            Duration.ofSeconds(30),
            children,
            List.of("onStop, at a place"));
    assertThat(report.text().lines())
        .contains("    late      onStop, at a place", "              App/63: stopped in time")
        .endsWith("              and 6 more")
        .hasSize(6 + 64 + 1);
  }

  @Test
  @DisplayName("events of the Flight Recorder")
  void flightRecorder(@TempDir Path directory) throws IOException {
    Application<Tree> db = shop.application("flightdb").build();
    Application<Tree> web =
        shop.application("flightweb")
            .needs(db)
            .onStop(tree -> {
              throw new IOException("no");
            })
            .build();
    Path file = directory.resolve("events.jfr");
    try (Recording recording = new Recording()) {
      recording.start();
      web.ensureAllStarted();
      db.stop();
      web.stop();
      recording.stop();
      recording.dump(file);
    }
    List<RecordedEvent> events =
        RecordingFile.readAllEvents(file).stream()
            .filter(event -> event.getEventType().getName().startsWith("dev.espalier."))
            .filter(event -> event.getString("path").startsWith("flight"))
            .toList();
    assertThat(events)
        .extracting(event -> event.getEventType().getName() + " " + event.getString("path"))
        .containsExactlyInAnyOrder(
            "dev.espalier.ApplicationStarted flightdb",
            "dev.espalier.ApplicationStarted flightweb",
            "dev.espalier.ApplicationInUse flightdb",
            "dev.espalier.ApplicationExited flightdb",
            "dev.espalier.CallbackFailed flightweb",
            "dev.espalier.ApplicationExited flightweb");
    assertThat(events)
        .filteredOn(event -> event.getEventType().getName().endsWith("ApplicationExited"))
        .allSatisfy(event -> {
          assertThat(event.getString("cause")).isEqualTo("STOPPED");
          assertThat(event.getString("reason")).isEqualTo("shutdown");
          assertThat(event.getLong("inTrouble")).isZero();
        });
  }
}
