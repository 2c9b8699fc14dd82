package dev.espalier.samples.arcade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.samples.arcade.game.Game;
import dev.espalier.samples.arcade.game.GameRef;
import dev.espalier.samples.arcade.repo.Database;
import dev.espalier.samples.arcade.rules.GameId;
import dev.espalier.samples.arcade.rules.Match;
import dev.espalier.samples.arcade.rules.Move;
import dev.espalier.samples.arcade.rules.Outcome;
import dev.espalier.samples.arcade.rules.Player;
import dev.espalier.samples.arcade.web.Web;
import dev.espalier.sys.Sys;
import dev.espalier.testkit.EspalierExtension;
import dev.espalier.testkit.TestSupervisor;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The arcade as players have it: in two real browsers, and with things that go wrong. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
@ExtendWith(EspalierExtension.class)
class BrowserTest {
  @TempDir Path folder;

  @Test
  void twoBrowsersPlayAGameToItsEndWhateverCrashes(TestSupervisor supervisor) throws Exception {
    int port = Ports.free();
    ArcadeTree arcade =
        supervisor.start(
            () ->
                ArcadeTree.start(
                    Database.inFile(folder.resolve("arcade").toString()), new Web(port, true)));
    arcade.repo().migrate();

    GameRef bystander = arcade.games().start(new GameId("bystander"));
    Player otto = new Player("otto", "Otto");
    Player olga = new Player("olga", "Olga");
    bystander.sit(otto);
    bystander.sit(olga);
    bystander.move(otto, new Move(1, 6));
    Object before = Sys.getState(bystander, Game.class, process -> process);

    try (Chromium ada = Chromium.start(folder.resolve("ada"));
        Chromium bob = Chromium.start(folder.resolve("bob"))) {
      ada.open("http://127.0.0.1:" + port + "/");
      rename(ada, "Ada");
      ada.awaitText("#running", "Otto");
      ada.await("the demonstration to be won", () -> !ada.findAll("#demo .winning").isEmpty());
      ada.prefer("light");
      ada.picture("lobby-light");
      ada.prefer("dark");
      ada.picture("lobby-dark");
      ada.click("#new-game");
      ada.awaitText("#status", "Waiting for somebody to play yellow");
      ada.picture("game-waiting");

      bob.prefer("dark");
      bob.open(ada.address());
      rename(bob, "Bob");
      bob.awaitText("#invite-title", "Ada is waiting for you");
      bob.picture("game-invited");
      bob.click("#sit");
      ada.awaitText("#status", "Your turn");

      move(ada, bob, 1, 3);
      move(bob, ada, 2, 3);
      move(ada, bob, 3, 4);
      ada.click("#crash-game");
      ada.awaitText("#notices", "Game crashed, restored from 3 moves");
      bob.awaitText("#notices", "Game crashed, restored from 3 moves");
      ada.picture("game-restored");

      move(bob, ada, 4, 3);
      ada.click("#crash-repo");
      move(ada, bob, 5, 5);
      ada.picture("game-in-play-dark");
      ada.prefer("light");
      ada.picture("game-in-play-light");
      ada.prefer("dark");

      bob.run( // the move is on its way when the server goes
          "arguments[0].dispatchEvent(new MouseEvent('click')); arguments[1].click()",
          bob.find(".column[data-column='6']"),
          bob.find("#crash-endpoint"));
      awaitMoves(ada, 6);
      awaitMoves(bob, 6);
      ada.awaitText("#status", "Your turn");
      ada.likeATelephone();
      ada.picture("game-telephone");

      bystander.move(olga, new Move(2, 6));

      move(ada, bob, 7, 2);
      ada.awaitText("#status", "You have won");
      bob.awaitText("#status", "Ada has won");
      ada.picture("game-won-telephone");
      bob.picture("game-won");
      GameId id = new GameId(ada.address().replaceAll(".*game=", ""));
      Match stored = arcade.repo().load(id);
      assertThat(stored.board().columns()).containsExactly(3, 3, 4, 3, 5, 6, 2);
      assertThat(stored.board().outcome()).isEqualTo(Outcome.RED);
    }
    assertThat((Object) Sys.getState(bystander, Game.class, process -> process))
        .as("nobody else has noticed")
        .isSameAs(before);
    assertThat(bystander.look().match().board().columns()).containsExactly(6, 6);
  }

  private static void rename(Chromium browser, String name) {
    browser.run(
        "const box = document.getElementById('name'); box.value = arguments[0];"
            + " box.dispatchEvent(new Event('change'))",
        name);
    browser.await(
        "the new name", () -> browser.find("#name").getAttribute("value").equals(name));
  }

  private static void move(Chromium mover, Chromium other, int number, int column) {
    mover.await("my turn", () -> !mover.findAll(".playable").isEmpty());
    mover.click(".column[data-column='" + column + "']");
    awaitMoves(mover, number);
    awaitMoves(other, number);
  }

  private static void awaitMoves(Chromium browser, int count) {
    browser.await(
        count + " moves",
        () -> browser.findAll("#moves li").size() == count && browser.findAll(".unstored").isEmpty());
  }
}
