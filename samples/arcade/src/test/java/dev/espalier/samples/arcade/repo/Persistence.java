package dev.espalier.samples.arcade.repo;

import static dev.espalier.testkit.Await.awaitRestart;
import static dev.espalier.testkit.Await.awaitState;
import static dev.espalier.testkit.Crash.crash;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.CallFailedException;
import dev.espalier.ChildSpec;
import dev.espalier.samples.arcade.ArcadeTree;
import dev.espalier.samples.arcade.Ports;
import dev.espalier.samples.arcade.Watch;
import dev.espalier.samples.arcade.game.GameRef;
import dev.espalier.samples.arcade.game.TryAgain;
import dev.espalier.samples.arcade.rules.Board;
import dev.espalier.samples.arcade.rules.Disc;
import dev.espalier.samples.arcade.rules.GameId;
import dev.espalier.samples.arcade.rules.Match;
import dev.espalier.samples.arcade.rules.Move;
import dev.espalier.samples.arcade.rules.Outcome;
import dev.espalier.samples.arcade.rules.Player;
import dev.espalier.samples.arcade.rules.Refused;
import dev.espalier.samples.arcade.web.Web;
import dev.espalier.testkit.EspalierExtension;
import dev.espalier.testkit.TestSupervisor;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What has to hold of the repo on every database; the subclasses bring one along. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@ExtendWith(EspalierExtension.class)
abstract class Persistence {
  private static final Player ADA = new Player("a", "Ada");
  private static final Player BOB = new Player("b", "Bob");

  private final GameId game = new GameId("game" + System.nanoTime());
  private TestSupervisor supervisor;
  private RepoRef repo;

  abstract Database database();

  /** Selects how many connections there are to the database, without the one that asks. */
  abstract String countConnections();

  @BeforeEach
  void start(TestSupervisor supervisor) {
    this.supervisor = supervisor;
    repo =
        supervisor.startChild(
            ChildSpec.worker("repo", RepoRef.LIFECYCLE, context -> new Repo(database())),
            RepoRef::of);
    repo.migrate();
  }

  @Test
  void aGameIsFoundAsItWasStored() {
    repo.sit(game, Disc.RED, ADA);
    repo.sit(game, Disc.YELLOW, BOB);
    repo.append(game, new Move(1, 3), ADA, Outcome.OPEN);
    repo.append(game, new Move(2, 4), BOB, Outcome.OPEN);
    assertThat(repo.load(game))
        .isEqualTo(new Match(Map.of(Disc.RED, ADA, Disc.YELLOW, BOB), new Board(List.of(3, 4))));
  }

  @Test
  void aGameNobodyKnowsIsAFreshOne() {
    assertThat(repo.load(game)).isEqualTo(Match.fresh());
  }

  @Test
  void nothingIsStoredTwice() {
    repo.sit(game, Disc.RED, ADA);
    assertThatThrownBy(() -> repo.sit(game, Disc.RED, BOB))
        .isInstanceOf(CallFailedException.class)
        .hasRootCauseInstanceOf(SQLException.class);
    repo.append(game, new Move(1, 3), ADA, Outcome.OPEN);
    assertThatThrownBy(() -> repo.append(game, new Move(1, 3), ADA, Outcome.OPEN))
        .isInstanceOf(CallFailedException.class);
    assertThatThrownBy(() -> repo.append(game, new Move(1, 5), BOB, Outcome.RED))
        .isInstanceOf(CallFailedException.class);
    assertThat(repo.load(game)).isEqualTo(new Match(Map.of(Disc.RED, ADA), new Board(List.of(3))));
    awaitState(repo::waiting, waiting -> waiting == 0);
  }

  @Test
  void aMoveBelongsToAGame() {
    assertThatThrownBy(() -> repo.append(game, new Move(1, 3), ADA, Outcome.OPEN))
        .isInstanceOf(CallFailedException.class);
  }

  @Test
  void theLobbyShowsWhoWaitsWhoPlaysAndWhoIsBest() {
    repo.sit(game, Disc.RED, ADA);
    assertThat(repo.lobby().open()).contains(new Lobby.Open(game, "Ada"));
    repo.sit(game, Disc.YELLOW, BOB);
    assertThat(repo.lobby().open()).doesNotContain(new Lobby.Open(game, "Ada"));
    repo.append(game, new Move(1, 3), ADA, Outcome.OPEN);
    assertThat(repo.lobby().running()).contains(new Lobby.Running(game, "Ada", "Bob", 1));
    int before = wins("Bob");
    repo.append(game, new Move(2, 3), BOB, Outcome.YELLOW);
    assertThat(repo.lobby().running()).extracting(Lobby.Running::game).doesNotContain(game);
    assertThat(wins("Bob")).isEqualTo(before + 1);
  }

  private int wins(String name) {
    return repo.lobby().best().stream()
        .filter(standing -> standing.name().equals(name))
        .mapToInt(Lobby.Standing::wins)
        .sum();
  }

  @Test
  void onlyOpenGamesInWhichNothingHappensAreForgotten() {
    GameId over = new GameId("over" + System.nanoTime());
    for (GameId each : List.of(game, over)) {
      repo.sit(each, Disc.RED, ADA);
      repo.append(each, new Move(1, 3), ADA, each == over ? Outcome.RED : Outcome.OPEN);
    }
    assertThat(repo.forgetAbandoned(Duration.ofHours(1))).doesNotContain(game, over);
    assertThat(repo.forgetAbandoned(Duration.ofHours(-1))).contains(game).doesNotContain(over);
    assertThat(repo.load(game)).isEqualTo(Match.fresh());
    assertThat(repo.load(over).board().moves()).isEqualTo(1);
  }

  @Test
  void aQueryThatWaitsKeepsNoOtherWaiting() throws Exception {
    repo.sit(game, Disc.RED, ADA);
    try (Connection other = connect()) {
      other.setAutoCommit(false);
      lockTheFirstMove(other);
      CompletableFuture<Void> stuck = append(new Move(1, 3));
      awaitState(repo::waiting, waiting -> waiting == 1);
      assertThat(repo.load(game).board().moves()).as("what others see").isZero();
      other.rollback();
      stuck.get(60, TimeUnit.SECONDS);
    }
    assertThat(repo.load(game).board().columns()).containsExactly(3);
  }

  @Test
  void aCrashLetsQueriesEndAndClosesAllConnections() throws Exception {
    repo.sit(game, Disc.RED, ADA);
    crash(repo);
    awaitRestart(repo);
    repo.append(game, new Move(1, 3), ADA, Outcome.OPEN);
    supervisor.stop("repo");
    try (Connection alone = connect()) {
      awaitState(() -> number(alone, countConnections()), connections -> connections == 0);
    }
  }

  @Test
  void whoWaitsLongerThanTheRepoLivesIsTold() throws Exception {
    repo.sit(game, Disc.RED, ADA);
    try (Connection other = connect()) {
      other.setAutoCommit(false);
      lockTheFirstMove(other);
      CompletableFuture<Void> stuck = append(new Move(1, 3));
      awaitState(repo::waiting, waiting -> waiting == 1);
      crash(repo);
      assertThatCode(() -> stuck.get(60, TimeUnit.SECONDS))
          .hasCauseInstanceOf(CallFailedException.class);
      awaitRestart(repo);
      assertThat(repo.load(game).board().moves()).isZero();
    }
  }

  @Test
  void aGameLosesNothingWhileTheRepoAndTheGameItselfCrash() throws Exception {
    ArcadeTree arcade =
        supervisor.start(
            () -> ArcadeTree.start(database(), new Web(Ports.free(), false), new Watch(0, "")));
    GameRef play = arcade.games().start(game);
    awaitState(() -> happens(() -> play.sit(ADA)), done -> done);
    awaitState(() -> happens(() -> play.sit(BOB)), done -> done);
    int[] columns = {0, 1, 0, 1, 2, 3, 2, 3, 4, 5, 4, 5};
    for (int i = 0; i < columns.length; i++) {
      if (i % 3 == 1) {
        arcade.repo().crash(); // the move comes while it does
      } else if (i % 3 == 2) {
        play.crash();
      }
      Move move = new Move(i + 1, columns[i]);
      Player player = i % 2 == 0 ? ADA : BOB;
      awaitState(() -> happens(() -> play.move(player, move)), done -> done);
    }
    assertThat(awaitState(() -> repo.load(game), any -> true).board().columns())
        .containsExactly(0, 1, 0, 1, 2, 3, 2, 3, 4, 5, 4, 5);
  }

  /** Something that is asked of a game. */
  private interface Request {
    void ask() throws TryAgain, Refused;
  }

  /** Asks once; as a browser does, whoever gets no for an answer asks again. */
  private static boolean happens(Request request) {
    try {
      request.ask();
      return true;
    } catch (TryAgain notNow) {
      return false;
    } catch (Refused never) {
      throw new AssertionError(never);
    }
  }

  private CompletableFuture<Void> append(Move move) {
    return repo.within(Duration.ofMinutes(1)).async().append(game, move, ADA, Outcome.OPEN);
  }

  /** Makes the move without committing it, so that others who make it have to wait. */
  private void lockTheFirstMove(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO move (game, number, player, col, made_at) VALUES ('"
              + game
              + "', 1, 'x', 0, 0)");
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(database().url(), database().user(), database().password());
  }

  private static int number(Connection connection, String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
