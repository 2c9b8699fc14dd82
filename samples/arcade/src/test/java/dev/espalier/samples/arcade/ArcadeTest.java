package dev.espalier.samples.arcade;

import static dev.espalier.testkit.Await.awaitRestart;
import static dev.espalier.testkit.Await.awaitState;
import static dev.espalier.testkit.Crash.crash;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.Application;
import dev.espalier.ExitReason;
import dev.espalier.report.ApplicationExitedReport;
import dev.espalier.report.ChildFate;
import dev.espalier.samples.arcade.game.GameRef;
import dev.espalier.samples.arcade.repo.Database;
import dev.espalier.samples.arcade.rules.GameId;
import dev.espalier.samples.arcade.rules.Move;
import dev.espalier.samples.arcade.rules.Player;
import dev.espalier.samples.arcade.web.Web;
import dev.espalier.testkit.BlueprintLock;
import dev.espalier.testkit.EspalierExtension;
import dev.espalier.testkit.TestSupervisor;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The tree as a whole, with nothing replaced. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@ExtendWith(EspalierExtension.class)
class ArcadeTest {
  private static final GameId ID = new GameId("game");
  private static final Player ADA = new Player("a", "Ada");
  private static final Player BOB = new Player("b", "Bob");

  @TempDir Path folder;

  private Application<ArcadeTree> application() {
    return ArcadeApplication.of(
        Database.inFile(folder.resolve("arcade").toString()),
        new Web(Ports.free(), false),
        new Watch(Ports.free(), ""));
  }

  private ArcadeTree start(TestSupervisor supervisor) {
    ArcadeTree arcade =
        supervisor.start(() ->
            ArcadeTree.start(
                Database.inFile(folder.resolve("arcade").toString()),
                new Web(Ports.free(), false),
                new Watch(0, "")));
    arcade.repo().migrate();
    return arcade;
  }

  @Test
  void theTreeIsTheReviewedOne() {
    BlueprintLock.assertUnchanged(Path.of("trees/Arcade.md"), ArcadeTree.blueprint());
  }

  @Test
  void gamesSurviveTheProgram() throws Exception {
    Application<ArcadeTree> first = application();
    GameRef game = first.start().games().start(ID);
    game.sit(ADA);
    game.sit(BOB);
    game.move(ADA, new Move(1, 3));
    ApplicationExitedReport end = first.stop();
    assertThat(end.children()).allMatch(child -> child.fate() == ChildFate.Fate.STOPPED);

    Application<ArcadeTree> second = application();
    GameRef again = second.start().games().findOrStart(ID);
    again.move(BOB, new Move(2, 3));
    assertThat(again.look().match().board().columns()).containsExactly(3, 3);
    second.stop();
  }

  @Test
  void whenTheSupervisorOfGamesGivesUpTheyComeBackWhenTheyAreAskedFor(TestSupervisor supervisor)
      throws Exception {
    ArcadeTree arcade = start(supervisor);
    GameRef game = arcade.games().start(ID);
    game.sit(ADA);
    arcade.games().supervisor().stop(ExitReason.because("enough"));
    awaitState(() -> arcade.games().keys().isEmpty(), empty -> empty);
    awaitRestart(arcade.games().supervisor());
    assertThat(arcade.games().findOrStart(ID).look().match().seats()).containsValue(ADA);
  }

  @Test
  void theObserverIsAChildLikeOthers(TestSupervisor supervisor) {
    ArcadeTree arcade = start(supervisor);
    crash(arcade.observer());
    awaitRestart(arcade.observer());
    assertThat(arcade.observer().isAlive()).isTrue();
  }
}
