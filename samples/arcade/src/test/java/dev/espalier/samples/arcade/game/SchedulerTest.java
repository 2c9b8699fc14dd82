package dev.espalier.samples.arcade.game;

import static dev.espalier.testkit.Await.awaitState;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.samples.arcade.ArcadeFakes;
import dev.espalier.samples.arcade.ArcadeTree;
import dev.espalier.samples.arcade.Watch;
import dev.espalier.samples.arcade.repo.Lobby;
import dev.espalier.samples.arcade.repo.RepoFake;
import dev.espalier.samples.arcade.rules.GameId;
import dev.espalier.samples.arcade.rules.Match;
import dev.espalier.samples.arcade.web.EndpointFake;
import dev.espalier.testkit.EspalierExtension;
import dev.espalier.testkit.ManualClock;
import dev.espalier.testkit.TestSupervisor;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
@ExtendWith(EspalierExtension.class)
class SchedulerTest {
  private static final Lobby LOBBY =
      new Lobby(List.of(), List.of(), List.of(new Lobby.Standing("Ada", 3)));

  private final RepoFake repo =
      new RepoFake()
          .onLoad(id -> CompletableFuture.completedFuture(Match.fresh()))
          .onLobby(() -> CompletableFuture.completedFuture(LOBBY))
          .onForgetAbandoned(time -> CompletableFuture.completedFuture(List.of()));

  private ManualClock clock;
  private ArcadeTree arcade;

  @BeforeEach
  void start(TestSupervisor supervisor) {
    clock = supervisor.manualClock();
    arcade =
        supervisor.start(
            new ArcadeFakes().repo(repo).endpoint(new EndpointFake()),
            () -> ArcadeTree.start(null, null, new Watch(0, "")));
  }

  @Test
  void theLobbyIsLookedUpOnceASecondForAll() {
    assertThat(arcade.scheduler().lobby()).isEqualTo(Lobby.empty());
    clock.advance(Duration.ofSeconds(3));
    assertThat(arcade.scheduler().lobby()).isEqualTo(LOBBY);
    assertThat(repo.received()).filteredOn(RepoFake.Lobby.class::isInstance).hasSize(3);
  }

  @Test
  void whileTheRepoIsAwayTheLobbyStaysAsItWas() {
    clock.advance(Duration.ofSeconds(1));
    assertThat(arcade.scheduler().lobby()).isEqualTo(LOBBY);
    repo.onLobby(() -> CompletableFuture.failedFuture(new IOException("away")));
    clock.advance(Duration.ofSeconds(5));
    assertThat(arcade.scheduler().lobby()).isEqualTo(LOBBY);
  }

  @Test
  void anAbandonedGameIsStopped() {
    GameId id = new GameId("abandoned");
    arcade.games().start(id);
    repo.onForgetAbandoned(time -> CompletableFuture.completedFuture(List.of(id)));
    clock.advance(Duration.ofMinutes(1));
    awaitState(arcade.games()::keys, List::isEmpty);
    assertThat(repo.received()).contains(new RepoFake.ForgetAbandoned(Scheduler.ABANDONED));
  }
}
