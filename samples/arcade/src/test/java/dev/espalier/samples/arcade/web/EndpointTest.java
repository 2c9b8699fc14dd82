package dev.espalier.samples.arcade.web;

import static dev.espalier.testkit.Await.awaitRestart;
import static dev.espalier.testkit.Await.awaitState;
import static dev.espalier.testkit.Crash.crash;
import static dev.espalier.testkit.Crash.kill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.TreeStartException;
import dev.espalier.samples.arcade.ArcadeTree;
import dev.espalier.samples.arcade.Client;
import dev.espalier.samples.arcade.Watch;
import dev.espalier.samples.arcade.repo.Database;
import dev.espalier.samples.arcade.rules.GameId;
import dev.espalier.testkit.EspalierExtension;
import dev.espalier.testkit.TestSupervisor;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The way in, over real sockets. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@ExtendWith(EspalierExtension.class)
class EndpointTest {
  @TempDir Path folder;

  private TestSupervisor supervisor;
  private int port;

  @BeforeEach
  void choosePort(TestSupervisor supervisor) throws Exception {
    this.supervisor = supervisor;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
  }

  private ArcadeTree start(boolean chaos) {
    Database database = Database.inFile(folder.resolve("arcade").toString());
    ArcadeTree arcade =
        supervisor.start(() -> ArcadeTree.start(database, new Web(port, chaos), new Watch(0, "")));
    arcade.repo().migrate();
    return arcade;
  }

  @Test
  void twoSessionsPlayAndASpectatorSeesIt() throws Exception {
    ArcadeTree arcade = start(false);
    try (Client ada = Client.hello(port, "ada", "game");
        Client bob = Client.hello(port, "bob", "game");
        Client eve = Client.hello(port, "eve", "game")) {
      ada.say("{'type':'sit'}");
      ada.await("'you':'RED'");
      bob.say("{'type':'sit'}");
      bob.await("'you':'YELLOW'");
      ada.say("{'type':'move','number':1,'column':3}");
      ada.await("{'type':'acknowledged','number':1}");
      bob.say("{'type':'move','number':2,'column':4}");
      eve.await("'moves':[3,4]");
      bob.say("{'type':'move','number':3,'column':4}");
      assertThat(bob.await("'refused'")).contains("not your turn");
      eve.say("{'type':'sit'}");
      eve.await("'refused'");
    }
    awaitState(arcade.sessions()::count, count -> count == 0); // they go with their sockets
    assertThat(arcade.topics().count()).isZero();
  }

  @Test
  void aSocketGoesWithItsSessionHoweverThatEnds() throws Exception {
    ArcadeTree arcade = start(false);
    try (Client crashed = Client.hello(port, "ada", null)) {
      crashed.await("'lobby'");
      crash(arcade.sessions().refs().getFirst());
      crashed.awaitClose();
    }
    awaitState(arcade.sessions()::count, count -> count == 0);
    try (Client killed = Client.hello(port, "bob", null)) {
      killed.await("'lobby'");
      kill(arcade.sessions().refs().getFirst());
      killed.awaitClose();
    }
  }

  @Test
  void nonsenseEndsTheSocketThatSaysItAndNoOther() throws Exception {
    start(false);
    try (Client good = Client.hello(port, "ada", null)) {
      List<String> nonsense =
          List.of(
              "",
              "hello",
              "null",
              "{'type':'dance'}",
              "{'type':'sit'}", // before it has said who it is
              "{'type':'hello','player':'','name':'x','game':null}",
              "{'type':'hello','player':'x','name':'x','game':'../../etc'}",
              "x".repeat(5_000));
      for (String text : nonsense) {
        try (Client bad = new Client(port)) {
          bad.say(text);
          bad.awaitClose();
        }
      }
      good.say("{'type':'ping'}");
      good.await("'pong'");
    }
  }

  @Test
  void aCrashReleasesThePortAndTheNextOneHasIt() throws Exception {
    ArcadeTree arcade = start(false);
    for (int i = 0; i < 3; i++) {
      try (Client client = Client.hello(port, "ada", null)) {
        client.await("'lobby'");
        crash(arcade.endpoint());
        client.awaitClose();
      }
      awaitRestart(arcade.endpoint());
    }
    assertThat(get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void aPortThatIsTakenFailsTheStart() throws Exception {
    try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThat(taken.isBound()).isTrue();
      assertThatThrownBy(() -> start(false))
          .isInstanceOf(TreeStartException.class)
          .hasMessageContaining("endpoint")
          .hasRootCauseInstanceOf(BindException.class);
    }
  }

  @Test
  void otherSitesAreNotServed() throws Exception {
    start(true);
    assertThat(status("GET", "/", "http://elsewhere.example")).isEqualTo(403);
    assertThat(status("POST", "/chaos/repo", "http://elsewhere.example")).isEqualTo(403);
    assertThat(status("GET", "/", "http://127.0.0.1:" + port)).isEqualTo(200);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n".getBytes());
      assertThat(new Scanner(socket.getInputStream()).nextLine()).contains("403");
    }
  }

  @Test
  void chaosIsThereOnlyIfItIsWanted() throws Exception {
    ArcadeTree arcade = start(true);
    assertThat(status("GET", "/chaos", null)).isEqualTo(204);
    GameId id = new GameId("game");
    long before = arcade.games().start(id).look().incarnation();
    assertThat(status("POST", "/chaos/game", null)).isEqualTo(204);
    awaitState(() -> incarnation(arcade, id), now -> now != before);
    assertThat(status("POST", "/chaos/nobody", null)).isEqualTo(204);
    arcade.close();

    start(false);
    assertThat(status("GET", "/chaos", null)).isEqualTo(404);
    assertThat(status("POST", "/chaos/repo", null)).isEqualTo(404);
  }

  private static long incarnation(ArcadeTree arcade, GameId id) {
    try {
      return arcade.games().require(id).look().incarnation();
    } catch (Exception notYet) {
      return 0;
    }
  }

  private int status(String method, String path, String origin) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(method, BodyPublishers.noBody());
    if (origin != null) {
      request.header("Origin", origin);
    }
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
          BodyHandlers.ofString());
    }
  }
}
