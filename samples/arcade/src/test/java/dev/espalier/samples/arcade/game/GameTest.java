package dev.espalier.samples.arcade.game;

import static dev.espalier.testkit.Await.awaitDown;
import static dev.espalier.testkit.Await.awaitRestart;
import static dev.espalier.testkit.Await.awaitState;
import static dev.espalier.testkit.Crash.crash;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.ExitReason;
import dev.espalier.samples.arcade.Arcade;
import dev.espalier.samples.arcade.ArcadeFakes;
import dev.espalier.samples.arcade.ArcadeTree;
import dev.espalier.samples.arcade.Watch;
import dev.espalier.samples.arcade.repo.RepoFake;
import dev.espalier.samples.arcade.rules.Board;
import dev.espalier.samples.arcade.rules.Disc;
import dev.espalier.samples.arcade.rules.GameId;
import dev.espalier.samples.arcade.rules.Match;
import dev.espalier.samples.arcade.rules.Move;
import dev.espalier.samples.arcade.rules.Player;
import dev.espalier.samples.arcade.rules.Refused;
import dev.espalier.samples.arcade.web.EndpointFake;
import dev.espalier.testkit.EspalierExtension;
import dev.espalier.testkit.Fakes;
import dev.espalier.testkit.ManualClock;
import dev.espalier.testkit.TestSupervisor;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A game and its repo, which is played by a fake: what happens when a write fails, or has happened
 * although it has failed, is a matter of a lambda here.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@ExtendWith(EspalierExtension.class)
@Fakes(Arcade.class)
class GameTest {
  private static final GameId ID = new GameId("game");
  private static final Player ADA = new Player("a", "Ada");
  private static final Player BOB = new Player("b", "Bob");
  private static final Match BEGUN =
      new Match(Map.of(Disc.RED, ADA, Disc.YELLOW, BOB), new Board(List.of(3)));
  private static final Move SECOND = new Move(2, 4);

  private final RepoFake repo =
      new RepoFake()
          .onLoad(id -> done(BEGUN))
          .onLobby(GameTest::isAway)
          .onForgetAbandoned(time -> done(List.of()))
          .onSit((id, disc, who) -> done(null));

  private ManualClock clock;
  private ArcadeTree arcade;

  @BeforeEach
  void start(TestSupervisor supervisor) {
    clock = supervisor.manualClock();
    arcade =
        supervisor.start(
            new ArcadeFakes().repo(repo).endpoint(new EndpointFake()),
            () ->
                ArcadeTree.start(
                    null, null, new Watch(0, ""))); // nobody is there who would need these
  }

  private static <T> CompletableFuture<T> done(T value) {
    return CompletableFuture.completedFuture(value);
  }

  private static <T> CompletableFuture<T> isAway() {
    return CompletableFuture.failedFuture(new IOException("the database is away"));
  }

  @Test
  void aMoveIsStoredBeforeItIsAcknowledged() throws Exception {
    CompletableFuture<Void> written = new CompletableFuture<>();
    repo.onAppend((id, move, player, outcome) -> written);
    GameRef game = arcade.games().start(ID);
    CompletableFuture<Void> acknowledged = game.async().move(BOB, SECOND);
    awaitState(repo::received, all -> all.stream().anyMatch(RepoFake.Append.class::isInstance));
    assertThat(acknowledged).isNotDone();
    written.complete(null);
    acknowledged.get();
    assertThat(game.look().match().board().columns()).containsExactly(3, 4);
  }

  @Test
  void aMoveThatIsSaidAgainIsAcknowledgedAgainAndStoredOnce() throws Exception {
    repo.onAppend((id, move, player, outcome) -> done(null));
    GameRef game = arcade.games().start(ID);
    game.move(BOB, SECOND);
    game.move(BOB, SECOND);
    assertThat(repo.received()).filteredOn(RepoFake.Append.class::isInstance).hasSize(1);
    assertThatThrownBy(() -> game.move(BOB, new Move(2, 5)))
        .as("another move with its number")
        .isInstanceOf(Refused.class);
  }

  @Test
  void aWriteThatFailsIsToBeTriedAgainAndCrashesNoGame() throws Exception {
    repo.onAppend((id, move, player, outcome) -> isAway());
    GameRef game = arcade.games().start(ID);
    long incarnation = game.look().incarnation();
    assertThatThrownBy(() -> game.move(BOB, SECOND)).isInstanceOf(TryAgain.class);
    repo.onAppend((id, move, player, outcome) -> done(null));
    game.move(BOB, SECOND);
    assertThat(game.look().incarnation()).isEqualTo(incarnation);
    assertThat(game.look().match().board().columns()).containsExactly(3, 4);
  }

  @Test
  void aWriteThatHasHappenedAlthoughItHasFailedIsFound() throws Exception {
    GameRef game = arcade.games().start(ID);
    game.look();
    repo.onAppend((id, move, player, outcome) -> {
      repo.onLoad(any -> done(new Match(BEGUN.seats(), new Board(List.of(3, 4)))));
      return isAway();
    });
    assertThatThrownBy(() -> game.move(BOB, SECOND)).isInstanceOf(TryAgain.class);
    game.move(BOB, SECOND);
    assertThat(repo.received()).filteredOn(RepoFake.Append.class::isInstance).hasSize(1);
  }

  @Test
  void aGameThatStartsWhileTheRepoIsAwayLoadsWhenItIsBack() throws Exception {
    repo.onLoad(id -> isAway());
    GameRef game = arcade.games().start(ID);
    assertThatThrownBy(game::look).isInstanceOf(TryAgain.class);
    assertThatThrownBy(() -> game.move(BOB, SECOND)).isInstanceOf(TryAgain.class);
    repo.onLoad(id -> done(BEGUN));
    clock.advance(Duration.ofMillis(300));
    assertThat(game.look().match()).isEqualTo(BEGUN);
  }

  @Test
  void aRepoThatDoesNotAnswerKeepsNoOtherGameFromStarting() throws Exception {
    repo.onLoad(id -> id.equals(ID) ? new CompletableFuture<>() : done(BEGUN));
    arcade.games().start(ID);
    GameRef other = arcade.games().start(new GameId("other"));
    assertThat(other.look().match()).isEqualTo(BEGUN);
  }

  @Test
  void aCrashedGameIsBackAsItWasAndTellsItsSubscribers(TestSupervisor supervisor) throws Exception {
    GameRef game = arcade.games().start(ID);
    long incarnation = game.look().incarnation();
    crash(game);
    awaitRestart(game);
    assertThat(game.look().match()).isEqualTo(BEGUN);
    assertThat(game.look().incarnation()).isNotEqualTo(incarnation);
  }

  @Test
  void aGameThatIsOverLeavesAfterSomeTime() throws Exception {
    repo.onAppend((id, move, player, outcome) -> done(null));
    repo.onLoad(id -> done(new Match(BEGUN.seats(), new Board(List.of(0, 6, 1, 6, 2, 6)))));
    GameRef game = arcade.games().start(ID);
    game.move(ADA, new Move(7, 3));
    clock.advance(Duration.ofMinutes(4));
    assertThat(game.look().match().board().moves()).isEqualTo(7);
    assertThat(awaitDown(game, () -> clock.advance(Duration.ofMinutes(1))))
        .isEqualTo(ExitReason.normal());
    awaitState(arcade.games()::keys, List::isEmpty);
    assertThat(arcade.games().findOrStart(ID).look().match().board().moves())
        .as("who comes to see it starts it again")
        .isEqualTo(6);
  }

  @Test
  void aGameNobodySitsDownToLeavesTooUnlessSomebodyDoes() throws Exception {
    repo.onLoad(id -> done(Match.fresh()));
    GameRef game = arcade.games().start(ID);
    GameRef empty = arcade.games().start(new GameId("empty"));
    empty.look();
    game.sit(ADA);
    awaitDown(empty, () -> clock.advance(Duration.ofMinutes(5)));
    assertThat(game.look().match().seats()).containsEntry(Disc.RED, ADA);
  }
}
