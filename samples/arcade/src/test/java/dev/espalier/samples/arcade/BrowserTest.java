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
import java.util.List;
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
    int observerPort = Ports.free();
    ArcadeTree arcade =
        supervisor.start(() ->
            ArcadeTree.start(
                Database.inFile(folder.resolve("arcade").toString()),
                new Web(port, true),
                new Watch(observerPort, "let me")));
    arcade.repo().migrate();

    GameRef bystander = arcade.games().start(new GameId("bystander"));
    Player otto = new Player("otto", "Otto");
    Player olga = new Player("olga", "Olga");
    bystander.sit(otto);
    bystander.sit(olga);
    bystander.move(otto, new Move(1, 6));
    Object before = Sys.getState(bystander, Game.class, process -> process);

    try (Chromium ada = Chromium.start(folder.resolve("ada"));
        Chromium bob = Chromium.start(folder.resolve("bob"));
        Chromium watcher = Chromium.start(folder.resolve("watcher"))) {
      watcher.prefer("dark");
      watcher.open("http://127.0.0.1:" + observerPort + "/");
      watcher.awaitText("#connection", "live");
      noteReports(watcher);

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
      String address = ada.address();
      GameId id = new GameId(address.substring(address.indexOf("game=") + "game=".length()));

      bob.prefer("dark");
      bob.open(address);
      rename(bob, "Bob");
      bob.awaitText("#invite-title", "Ada is waiting for you");
      bob.picture("game-invited");
      bob.click("#sit");
      ada.awaitText("#status", "Your turn");

      move(ada, bob, 1, 3);
      move(bob, ada, 2, 3);
      move(ada, bob, 3, 4);
      long game = crash(ada, "game");
      ada.awaitText("#notices", "Game crashed, restored from 3 moves");
      bob.awaitText("#notices", "Game crashed, restored from 3 moves");
      ada.picture("game-restored");
      long gameSeen = awaitRestart(watcher, "Arcade/games/" + id) - game;

      move(bob, ada, 4, 3);
      long repo = crash(ada, "repo");
      move(ada, bob, 5, 5);
      long repoSeen = awaitRestart(watcher, "Arcade/repo") - repo;
      ada.picture("game-in-play-dark");
      ada.prefer("light");
      ada.picture("game-in-play-light");
      ada.prefer("dark");

      bob.run( // the move is on its way when the server goes
          "document.querySelector('.column[data-column=\"6\"]')"
              + ".dispatchEvent(new MouseEvent('click'))");
      long endpoint = crash(bob, "endpoint");
      awaitMoves(ada, 6);
      awaitMoves(bob, 6);
      ada.awaitText("#status", "Your turn");
      long endpointSeen = awaitRestart(watcher, "Arcade/endpoint") - endpoint;
      watcher.picture("observer-dark");
      watcher.prefer("light");
      watcher.picture("observer-light");
      ada.likeATelephone();
      ada.picture("game-telephone");

      bystander.move(olga, new Move(2, 6));

      move(ada, bob, 7, 2);
      ada.awaitText("#status", "You have won");
      bob.awaitText("#status", "Ada has won");
      ada.picture("game-won-telephone");
      bob.picture("game-won");
      Match stored = arcade.repo().load(id);
      assertThat(stored.board().columns()).containsExactly(3, 3, 4, 3, 5, 6, 2);
      assertThat(stored.board().outcome()).isEqualTo(Outcome.RED);
      assertThat(List.of(gameSeen, repoSeen, endpointSeen))
          .as("milliseconds from the button to the restart in the observer; others use the machine")
          .anyMatch(millis -> millis < 1_000);
    }
    assertThat((Object) Sys.getState(bystander, Game.class, process -> process))
        .as("nobody else has noticed")
        .isSameAs(before);
    assertThat(bystander.look().match().board().columns()).containsExactly(6, 6);
  }

  /** Presses a button that crashes something; returns when, in milliseconds. */
  private static long crash(Chromium browser, String what) {
    return (Long)
        browser.run(
            "document.getElementById('crash-' + arguments[0]).click(); return Date.now()", what);
  }

  /** Has the observer's page note when it says that something was restarted. */
  private static void noteReports(Chromium watcher) {
    watcher.run(
        """
        window.restarts = {};
        new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(it => {
          if (it.dataset.kind === 'restarted') window.restarts[it.dataset.path] ??= Date.now();
        }))).observe(document.getElementById('reports'), { childList: true });
        """);
  }

  /** Waits until it has; returns when that was. */
  private static long awaitRestart(Chromium watcher, String path) {
    watcher.await(
        "the restart of " + path,
        () -> watcher.run("return window.restarts[arguments[0]]", path) != null);
    assertThat(watcher.findAll("#reports li[data-path='" + path + "'][data-kind='crash']"))
        .isNotEmpty();
    return (Long) watcher.run("return window.restarts[arguments[0]]", path);
  }

  private static void rename(Chromium browser, String name) {
    browser.run(
        "const box = document.getElementById('name'); box.value = arguments[0];"
            + " box.dispatchEvent(new Event('change'))",
        name);
    browser.await("the new name", () -> browser.find("#name").getAttribute("value").equals(name));
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
        () ->
            browser.findAll("#moves li").size() == count && browser.findAll(".unstored").isEmpty());
  }
}
