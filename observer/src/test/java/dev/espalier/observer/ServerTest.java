package dev.espalier.observer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.sys.ProcessInfo;
import dev.espalier.sys.Sys;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is served to whom, and when it ends. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ServerTest {
  private static final String TOKEN = "let me in";

  @AutoClose private final Orchard orchard = Orchard.start();

  @AutoClose
  private final Observer observer = Observer.builder(orchard.tree()).port(0).actions(TOKEN).start();

  @AutoClose private final Web web = new Web(observer);

  @Test
  void theFilesOfThePage() throws Exception {
    for (String path :
        new String[] {
          "/",
          "/observer.css",
          "/observer.js",
          "/tree.js",
          "/panel.js",
          "/blueprint.js",
          "/dom.js",
          "/icon.svg"
        }) {
      HttpResponse<String> file = web.get(path);
      assertThat(file.statusCode()).as(path).isEqualTo(200);
      assertThat(file.body()).as(path).isNotBlank();
      assertThat(file.body().replace("http://www.w3.org/2000/svg", ""))
          .as(path + " needs nothing from elsewhere")
          .doesNotContain("http://")
          .doesNotContain("https://")
          .doesNotContain("innerHTML")
          .doesNotContain("eval(");
      assertThat(file.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'")
          .doesNotContain("unsafe");
      assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }
    assertThat(web.get("/observer.css/").statusCode()).isEqualTo(404);
    assertThat(web.get("/../../etc/passwd").statusCode()).isEqualTo(404);
    assertThat(web.get("/module-info.class").statusCode()).isEqualTo(404);
    assertThat(web.get("/blueprint").statusCode()).isEqualTo(404);
    assertThat(web.send("PUT", "/").statusCode()).isEqualTo(405);
  }

  @Test
  void onlyOnTheLoopbackAddress() {
    assertThat(observer.address().getHost()).isIn("127.0.0.1", "[::1]");
    assertThat(observer.toString()).contains(observer.address().toString());
  }

  @Test
  void otherNamesAndSitesAreRefused() throws Exception {
    assertThat(web.statusLine("GET / HTTP/1.1\r\nHost: rebound.example\r\n\r\n")).contains(" 403 ");
    assertThat(web.statusLine("GET /events HTTP/1.1\r\nHost: rebound.example\r\n\r\n"))
        .contains(" 403 ");
    long number = web.numberOf("Trading/feed");
    String right = "Authorization: Bearer " + TOKEN + "\r\n";
    String post = "POST /actions/crash?id=" + number + " HTTP/1.1\r\nContent-Length: 0\r\n" + right;
    String host = "Host: 127.0.0.1:" + observer.address().getPort() + "\r\n";
    assertThat(web.statusLine(post + host + "Origin: http://evil.example\r\n\r\n"))
        .contains(" 403 ");
    assertThat(web.statusLine(post + "Host: rebound.example\r\n\r\n")).contains(" 403 ");
    assertThat(web.statusLine(post + host + "Sec-Fetch-Site: cross-site\r\n\r\n"))
        .contains(" 403 ");
    assertThat(startOf("feed")).isEqualTo(1);
  }

  @Test
  void actionsNeedTheTokenAndPost() throws Exception {
    String crash = "/actions/crash?id=" + web.numberOf("Trading/feed");
    assertThat(web.send("POST", crash).statusCode()).isEqualTo(401);
    assertThat(web.send("POST", crash, "Authorization", "Bearer no").statusCode()).isEqualTo(401);
    assertThat(web.send("GET", crash, "Authorization", "Bearer " + TOKEN).statusCode())
        .isEqualTo(404);
    assertThat(startOf("feed")).isEqualTo(1);
    try (Web.Events events = web.events()) {
      events.next("tree");
      assertThat(web.send("POST", crash, "Authorization", "Bearer " + TOKEN).statusCode())
          .isEqualTo(202);
      assertThat(events.next("report")).contains("\"kind\":\"crash\"").contains("Trading/feed");
    }
    Awaitility.await().until(() -> startOf("feed") == 2);
  }

  @Test
  void actionsThatCannotBeDone() throws Exception {
    String[] right = {"Authorization", "Bearer " + TOKEN};
    assertThat(web.send("POST", "/actions/crash?id=999999", right).statusCode()).isEqualTo(404);
    assertThat(web.send("POST", "/actions/burn?id=1", right).statusCode()).isEqualTo(404);
    HttpResponse<String> root =
        web.send("POST", "/actions/stop?id=" + web.numberOf("Trading"), right);
    assertThat(root.statusCode()).isEqualTo(409);
    assertThat(root.body()).contains("at the top");
    try (Observer off = Observer.builder(orchard.tree()).port(0).start();
        Web elsewhere = new Web(off)) {
      HttpResponse<String> refused =
          elsewhere.send("POST", "/actions/crash?id=" + elsewhere.numberOf("Trading/feed"), right);
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).contains("actions are off");
    }
    assertThat(startOf("feed")).isEqualTo(1);
  }

  @Test
  void childrenOnDemandAreStoppedAndRestarted() throws Exception {
    String[] right = {"Authorization", "Bearer " + TOKEN};
    orchard.book("EURUSD");
    orchard.book("GBPUSD");
    try (Web.Events events = web.events()) {
      events.next("tree");
      long restarted = web.numberOf("Trading/books/EURUSD");
      web.send("POST", "/actions/restart?id=" + restarted, right);
      assertThat(events.next("outcome")).contains("\"ok\":true");
      web.send("POST", "/actions/stop?id=" + web.numberOf("Trading/books/GBPUSD"), right);
      assertThat(events.next("outcome")).contains("stopped Trading/books/GBPUSD");
    }
    Awaitility.await()
        .untilAsserted(() -> {
          assertThat(orchard.books().countChildren().active()).isEqualTo(1);
          assertThat(Sys.processInfo(orchard.worker("books/EURUSD")))
              .map(ProcessInfo::start)
              .contains(2L);
        });
  }

  @Test
  @DisplayName("without a page nobody is asked anything")
  void idle() throws Exception {
    try (Web.Events events = web.events()) {
      events.next("tree");
    }
    Awaitility.await() // the end of the connection is noticed when something is written
        .during(2, TimeUnit.SECONDS)
        .atMost(30, TimeUnit.SECONDS)
        .until(this::askedOf, new Unchanged()::isTheSame);
  }

  /** Whether a number is the one of the last look. */
  private static final class Unchanged {
    private long last = -1;

    boolean isTheSame(long now) {
      boolean same = now == last;
      last = now;
      return same;
    }
  }

  private long askedOf() {
    return Sys.processInfo(orchard.tree().supervisor()).orElseThrow().handled();
  }

  @Test
  @DisplayName("close ends connections and threads")
  void close() throws Exception {
    Observer another = Observer.builder(orchard.tree()).port(0).start();
    try (Web elsewhere = new Web(another);
        Web.Events events = elsewhere.events()) {
      events.next("tree");
      CompletableFuture<String> end =
          CompletableFuture.supplyAsync(() -> events.nextIfAny("never"));
      another.close();
      assertThat(end.get(30, TimeUnit.SECONDS)).isNull();
      another.close();
    }
    observer.close();
    Awaitility.await().untilAsserted(() -> assertThat(threads()).isEmpty());
    orchard.tree().supervisor().whichChildren(); // the tree goes on
  }

  static Stream<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .map(Thread::getName)
        .filter(name -> name.startsWith("espalier-observer") || name.startsWith("HTTP-Dispatcher"));
  }

  @Test
  void aPortThatIsTaken() {
    int taken = observer.address().getPort();
    assertThatThrownBy(() -> Observer.builder(orchard.tree()).port(taken).start())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot listen on")
        .hasMessageContaining("" + taken);
  }

  @Test
  void whatIsRefusedByTheBuilder() {
    Observer.Builder builder = Observer.builder(orchard.tree());
    assertThatThrownBy(() -> builder.port(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.port(65_536)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.actions(" ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.blueprint("# Readme"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anotherAddress() throws Exception {
    try (Observer open =
            Observer.builder(orchard.tree())
                .port(0)
                .host(InetAddress.getByName("0.0.0.0"))
                .start();
        Web elsewhere = new Web(open)) {
      assertThat(open.address().getHost()).isIn("127.0.0.1", "[::1]");
      assertThat(elsewhere.get("/").statusCode()).isEqualTo(200);
    }
  }

  private long startOf(String child) {
    return Sys.processInfo(orchard.tree().supervisor().child(child)).orElseThrow().start();
  }
}
