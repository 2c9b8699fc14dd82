package dev.espalier.samples.tour.games;

import static dev.espalier.testkit.Await.awaitDown;
import static dev.espalier.testkit.Await.awaitRestart;
import static dev.espalier.testkit.Await.awaitState;
import static dev.espalier.testkit.Crash.crash;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.StartFailedException;
import dev.espalier.samples.tour.app.PlayroomTree;
import dev.espalier.testkit.EspalierExtension;
import dev.espalier.testkit.TestSupervisor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
@ExtendWith(EspalierExtension.class)
class GameManagerTest {
  private static final GameId CHESS = new GameId("chess");
  private static final GameId GO = new GameId("go");
  private static final Player ADA = new Player("Ada");
  private static final Player JOE = new Player("Joe");

  @Test
  void startsStopsAndListsGamesByTheirIds(TestSupervisor supervisor) {
    PlayroomTree tree = supervisor.start(() -> PlayroomTree.start(0));
    GameManager manager = new GameManager(tree.games());
    manager.startGame(CHESS, 2);
    manager.startGame(GO, 2);
    assertThat(manager.listGames()).containsExactlyInAnyOrder(CHESS, GO);
    assertThat(manager.stopGame(CHESS)).isTrue();
    assertThat(manager.stopGame(CHESS)).as(":not_found").isFalse();
    assertThat(manager.listGames()).containsExactly(GO);
  }

  @Test
  void aSecondGameOfTheSameIdIsRefused(TestSupervisor supervisor) {
    GameManager manager = new GameManager(supervisor.start(() -> PlayroomTree.start(0)).games());
    manager.startGame(CHESS, 2);
    assertThatThrownBy(() -> manager.startGame(CHESS, 4))
        .isInstanceOf(StartFailedException.class)
        .hasMessageContaining("chess");
  }

  @Test
  void aCrashedGameIsStartedAgainUnderItsId(TestSupervisor supervisor) throws SeatTaken {
    PlayroomTree tree = supervisor.start(() -> PlayroomTree.start(0));
    GameServerRef chess = new GameManager(tree.games()).startGame(CHESS, 2);
    chess.join(ADA);
    assertThat(tree.players().lookup(ADA)).get().extracting("value").isEqualTo(chess);
    crash(chess);
    awaitRestart(chess);
    assertThat(tree.games().require(CHESS)).isEqualTo(chess);
    assertThat(tree.players().lookup(ADA)).as("entries vanish with their owner").isEmpty();
    assertThat(chess.join(JOE)).containsExactly(JOE);
  }

  @Test
  void aGameThatIsOverIsNotStartedAgain(TestSupervisor supervisor) throws SeatTaken {
    PlayroomTree tree = supervisor.start(() -> PlayroomTree.start(0));
    GameServerRef chess = tree.games().start(CHESS, 2);
    chess.join(ADA);
    awaitDown(chess, () -> chess.finish(ADA));
    awaitState(tree.games()::keys, java.util.List::isEmpty);
    assertThat(tree.games().find(CHESS)).isEmpty();
    assertThat(awaitState(tree.spectator()::seen, seen -> seen.size() == 2))
        .containsExactly(ADA + " has joined " + CHESS, ADA + " has won " + CHESS);
  }

  @Test
  void whoSitsSomewhereElseIsRefusedAndTheGameGoesOn(TestSupervisor supervisor) throws SeatTaken {
    PlayroomTree tree = supervisor.start(() -> PlayroomTree.start(0));
    GameServerRef chess = tree.games().start(CHESS, 1);
    GameServerRef go = tree.games().start(GO, 1);
    chess.join(ADA);
    assertThatThrownBy(() -> go.join(ADA))
        .isInstanceOf(SeatTaken.class)
        .hasMessageContaining("chess");
    assertThatThrownBy(() -> chess.join(JOE)).isInstanceOf(SeatTaken.class);
    assertThat(go.join(JOE)).containsExactly(JOE);
  }
}
