package dev.espalier.samples.tour.app;

import static dev.espalier.testkit.Await.awaitDown;
import static dev.espalier.testkit.Await.awaitRestart;
import static dev.espalier.testkit.Await.awaitState;
import static dev.espalier.testkit.Crash.crash;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.Application;
import dev.espalier.ApplicationException;
import dev.espalier.ChildInfo;
import dev.espalier.report.ApplicationExitedReport;
import dev.espalier.report.ChildFate;
import dev.espalier.report.ProgressReport;
import dev.espalier.samples.tour.games.GameId;
import dev.espalier.testkit.BlueprintLock;
import dev.espalier.testkit.EspalierExtension;
import dev.espalier.testkit.ManualClock;
import dev.espalier.testkit.TestSupervisor;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
@ExtendWith(EspalierExtension.class)
class PlayroomTest {

  @Test
  void theTreeIsTheReviewedOne() {
    BlueprintLock.assertUnchanged(Path.of("trees/Playroom.md"), PlayroomTree.blueprint());
  }

  @Test
  void startsItsChildrenInTheOrderDeclared(TestSupervisor supervisor) {
    supervisor.start(() -> PlayroomTree.start(0));
    assertThat(supervisor.reports().all(ProgressReport.class))
        .extracting(report -> report.started().id())
        .containsSubsequence(
            "repo", "pubSub", "players", "games", "spectator", "scheduler", "endpoint");
  }

  @Test
  void theEndpointServesUntilItsTreeStops(TestSupervisor supervisor) throws Exception {
    PlayroomTree tree = supervisor.start(() -> PlayroomTree.start(0));
    tree.games().start(new GameId("chess"), 2);
    tree.games().start(new GameId("go"), 2);
    assertThat(get(tree.endpoint().port())).isEqualTo("chess\ngo\n");
    awaitState(tree.repo()::visits, visits -> visits == 1);
    int port = tree.endpoint().port();
    tree.close();
    assertThatThrownBy(() -> get(port)).isInstanceOf(java.io.IOException.class);
  }

  @Test
  void aCrashOfTheRepoConcernsNobodyElse(TestSupervisor supervisor) {
    PlayroomTree tree = supervisor.start(() -> PlayroomTree.start(0));
    tree.games().start(new GameId("chess"), 2);
    crash(tree.repo());
    awaitRestart(tree.repo());
    assertThat(tree.repo().isOpen()).isTrue();
    assertThat(tree.games().keys()).containsExactly(new GameId("chess"));
    assertThat(tree.supervisor().whichChildren())
        .extracting(ChildInfo::state)
        .containsOnly(ChildInfo.State.RUNNING);
  }

  @Test
  void theSchedulerTicksEveryMinute(TestSupervisor supervisor) {
    ManualClock clock = supervisor.manualClock();
    PlayroomTree tree = supervisor.start(() -> PlayroomTree.start(0));
    tree.repo().visit();
    clock.advance(Duration.ofSeconds(59));
    assertThat(tree.scheduler().ticks()).isZero();
    clock.advance(Duration.ofSeconds(61));
    assertThat(tree.scheduler().ticks()).isEqualTo(2);
    assertThat(tree.scheduler().visitsAtLastTick()).isEqualTo(1);
  }

  @Test
  void theRegistriesAreFoundByTheirTypes(TestSupervisor supervisor) {
    PlayroomTree tree = supervisor.start(() -> PlayroomTree.start(0));
    assertThat(tree.players().count()).isZero();
    assertThat(tree.pubSub().count()).isEqualTo(1); // the spectator
    awaitDown(tree.spectator(), () -> crash(tree.spectator()));
    awaitRestart(tree.spectator());
    assertThat(tree.pubSub().count()).isEqualTo(1); // its successor has subscribed again
  }

  @Test
  void anApplicationSaysWhatHasBecomeOfEachChild() {
    Application<PlayroomTree> playroom = PlayroomApplication.of(0);
    PlayroomTree tree = playroom.start();
    assertThat(playroom.state()).isEqualTo(Application.State.RUNNING);
    tree.games().start(new GameId("chess"), 2);
    ApplicationExitedReport report = playroom.stop();
    assertThat(report.children())
        .allMatch(child -> child.fate() == ChildFate.Fate.STOPPED)
        .extracting(ChildFate::path)
        .contains("Playroom/endpoint", "Playroom/games/chess", "Playroom/repo");
    assertThat(report.grace()).isEqualTo(Duration.ofSeconds(15));
  }

  @Test
  void aPortThatIsTakenFailsTheStartByName() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> PlayroomApplication.of(taken.getLocalPort()).start())
          .isInstanceOf(ApplicationException.class)
          .hasStackTraceContaining("Playroom/endpoint")
          .hasRootCauseInstanceOf(BindException.class);
    }
  }

  private static String get(int port) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/games")).build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }
}
