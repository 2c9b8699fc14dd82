package dev.espalier.observer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ChildSpec;
import dev.espalier.ExitReason;
import dev.espalier.Signals;
import dev.espalier.SupervisorSpec;
import dev.espalier.Tree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page as a browser shows it; screenshots go to target/screenshots. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class BrowserTest {
  private static final String TOKEN = "let me in";

  private static Chromium chromium;

  @AutoClose private final Orchard orchard = Orchard.start();

  @BeforeAll
  static void open() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void quit() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private static Observer observe(Tree tree) {
    return Observer.builder(tree).port(0).start();
  }

  @Test
  @DisplayName("a crash and its restart are in the page within a second")
  void crash() throws Exception {
    orchard.book("EURUSD");
    orchard.book("GBPUSD");
    orchard.book("USDJPY");
    try (Observer observer = observe(orchard.tree())) {
      Page page = Page.open(chromium, observer);
      page.eventually(() -> assertThat(page.count(".card")).isEqualTo(13));
      chromium.screenshot("light");
      List<Long> millis = new ArrayList<>();
      for (int i = 0; i < 3; i++) { // once may be late on a machine that is busy
        millis.add(crashUntilShown(page, "Trading/gateway/sessions"));
      }
      System.out.println("from the crash to the page: " + millis + " ms");
      assertThat(millis).anyMatch(taken -> taken < 1_000);
      page.eventually(
          () -> assertThat(page.text(Page.card("Trading/gateway/sessions"))).contains("↻ 3"));
      page.select("Trading/gateway/sessions");
      assertThat(page.fact("start")).isEqualTo("4: started again 3 times");
      page.eventually(() ->
          assertThat(page.text("#panel .crash"))
              .contains("IllegalStateException: no price for EURUSD")
              .contains("dev.espalier.observer.Orchard"));
      page.select("Trading/gateway");
      assertThat(page.fact("restarts")).endsWith(" of 3 within 5 s");
      chromium.prefersDark(true);
      chromium.screenshot("dark");
    }
  }

  /** How long it takes until a crash and the restart are in the page, in milliseconds. */
  private long crashUntilShown(Page page, String path) {
    page.eventually(() -> assertThat(page.count("[data-flash]")).isZero()); // of the last one
    chromium.run(
        """
        window.seen = {};
        const card = document.querySelector(`.card[data-path="${arguments[0]}"]`);
        const look = () => {
          const kind = card.dataset.flash;
          if (kind && !(kind in window.seen)) {
            window.seen[kind] = Date.now();
          }
        };
        new MutationObserver(look).observe(card, { attributes: true });
        """,
        path);
    long begin = System.currentTimeMillis();
    orchard.crash("gateway/sessions");
    page.eventually(() -> assertThat(chromium.run("return window.seen.crash")).isNotNull());
    chromium.screenshot("crash");
    page.eventually(() -> assertThat(chromium.run("return window.seen.restart")).isNotNull());
    chromium.screenshot("restart");
    return (Long) chromium.run("return window.seen.restart") - begin;
  }

  @Test
  @DisplayName("a supervisor that gives up flashes, and so does what goes on without it")
  void givingUp() {
    try (Observer observer = observe(orchard.tree())) {
      Page page = Page.open(chromium, observer);
      for (int i = 1; i <= 4; i++) {
        String start = "start " + (i + 1);
        boolean last = i == 4;
        orchard.crash("gateway/listener");
        page.eventually(() ->
            assertThat(page.text("#reports li[data-kind=" + (last ? "gave-up" : "restarted") + "]"))
                .contains(last ? "3 of 3 restarts" : start));
      }
      page.eventually(() ->
          assertThat(page.attribute(Page.card("Trading/gateway"), "data-flash"))
              .isIn("gave-up", "restart", "crash"));
      page.eventually(() -> assertThat(page.text(Page.card("Trading/gateway"))).contains("↻ 1"));
    }
  }

  @Test
  @DisplayName("100,000 children on demand: a number, pages, a search")
  void manyChildren() {
    for (int i = 0; i < 100_000; i++) {
      orchard.book("game-" + i);
    }
    try (Observer observer = observe(orchard.tree())) {
      Page page = Page.open(chromium, observer);
      page.eventually(
          () -> assertThat(page.text(Page.card("Trading/books"))).contains("100,000 children"));
      assertThat(page.count(".card")).isLessThan(20);
      page.select("Trading/books");
      page.eventually(() -> assertThat(page.count("#panel .row")).isEqualTo(50));
      assertThat(page.text("#panel .where")).isEqualTo("1 to 50 of 100,000");
      page.click("#panel [aria-label='Next page']");
      page.eventually(
          () -> assertThat(page.text("#panel .where")).isEqualTo("51 to 100 of 100,000"));
      assertThat(page.text("#panel .row .name")).isEqualTo("game-50");
      page.type("#panel input", "GAME-9999");
      page.eventually(() -> assertThat(page.text("#panel .where")).isEqualTo("1 to 11 of 11"));
      assertThat(page.text("#panel .row .name")).isEqualTo("game-9999");
      chromium.screenshot("many");
      chromium.prefersDark(true);
      orchard.crash("books/game-99990");
      page.eventually(
          () -> assertThat(page.text(Page.card("Trading/books"))).contains("game-99990 restarted"));
      chromium.screenshot("many-crash");
      page.click("#panel .row[data-path='Trading/books/game-99990']");
      page.eventually(
          () -> assertThat(page.text("#panel .path")).isEqualTo("Trading/books/game-99990"));
      page.eventually(() -> assertThat(page.fact("start")).isEqualTo("2: started again 1 time"));
      page.eventually(() -> assertThat(page.text("#panel .crash")).contains("no price for EURUSD"));
    }
  }

  @Test
  @DisplayName("a handler that does not end is shown with its age and its stack")
  void stuck() throws Exception {
    CountDownLatch released = new CountDownLatch(1);
    orchard.worker("feed").cast(worker -> released.await());
    for (int i = 0; i < 7; i++) {
      orchard.worker("feed").cast(worker -> {});
    }
    try (Observer observer = observe(orchard.tree())) {
      Page page = Page.open(chromium, observer);
      page.eventually(() ->
          assertThat(page.attribute(Page.card("Trading/feed"), "data-state")).isEqualTo("stuck"));
      assertThat(page.text(Page.card("Trading/feed")))
          .contains("s in one handler")
          .contains("7 waiting");
      page.select("Trading/feed");
      assertThat(page.fact("mailbox")).isEqualTo("0 calls, 7 casts");
      assertThat(page.fact("handler")).contains("s in this one");
      page.eventually(() -> assertThat(page.text("#panel")).contains("CountDownLatch.await"));
      chromium.screenshot("stuck");
      released.countDown();
      page.eventually(() ->
          assertThat(page.attribute(Page.card("Trading/feed"), "data-state")).isEqualTo("idle"));
      page.eventually(() -> assertThat(page.fact("handled")).isEqualTo("8 messages"));
    } finally {
      released.countDown();
    }
  }

  @Test
  @DisplayName("a supervisor that is busy starting a child is silent, and the rest goes on")
  void silentSupervisor() throws Exception {
    CountDownLatch released = new CountDownLatch(1);
    AtomicBoolean again = new AtomicBoolean();
    ChildSpec slow =
        ChildSpec.worker(
            "slow",
            start -> {
              if (again.getAndSet(true)) {
                released.await();
              }
              return new Object();
            });
    SupervisorSpec inner = SupervisorSpec.named("inner").child(slow).build();
    SupervisorSpec spec =
        SupervisorSpec.named("Root")
            .child(ChildSpec.supervisor("inner", siblings -> inner))
            .child(ChildSpec.worker("other", start -> new Object()))
            .build();
    try (Tree tree = Tree.start(spec);
        Observer observer = observe(tree)) {
      try {
        Page page = Page.open(chromium, observer);
        Signals.kill(tree.supervisor().supervisor("inner").child("slow"));
        page.eventually(
            () -> assertThat(page.text(Page.card("Root/inner"))).contains("silent for"));
        assertThat(page.attribute(Page.card("Root/inner/slow"), "data-state"))
            .isEqualTo("starting");
        tree.supervisor().worker("other").cast(worker -> {});
        page.eventually(() -> assertThat(page.text(Page.card("Root/other"))).contains("1 msg"));
        released.countDown();
        page.eventually(() ->
            assertThat(page.attribute(Page.card("Root/inner/slow"), "data-state"))
                .isEqualTo("idle"));
        page.eventually(
            () -> assertThat(page.text(Page.card("Root/inner"))).doesNotContain("silent for"));
      } finally {
        released.countDown();
      }
    }
  }

  @Test
  @DisplayName("a zombie is shown with its stack until it ends")
  void zombie() {
    CountDownLatch released = new CountDownLatch(1);
    CountDownLatch inside = new CountDownLatch(1);
    try (Observer observer = observe(orchard.tree())) {
      Page page = Page.open(chromium, observer);
      orchard
          .worker("risk")
          .cast(worker -> {
            inside.countDown();
            awaitWhateverComes(released);
          });
      inside.await();
      Signals.kill(orchard.tree().supervisor().child("risk"));
      page.eventually(() -> assertThat(page.text("#zombies")).isEqualTo("1 zombie"));
      page.eventually(() -> assertThat(page.text(Page.card("Trading/risk"))).contains("zombie"));
      page.click("#zombies");
      page.eventually(() ->
          assertThat(page.text("#panel .zombie"))
              .contains("Zombie since")
              .contains("awaitWhateverComes"));
      chromium.screenshot("zombie");
      released.countDown();
      page.eventually(() -> assertThat(page.attribute("#zombies", "hidden")).isEmpty());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      released.countDown();
    }
  }

  private static void awaitWhateverComes(CountDownLatch latch) {
    boolean done = false;
    while (!done) {
      try {
        latch.await();
        done = true;
      } catch (InterruptedException stubborn) {
        done = false; // that is what makes it a zombie
      }
    }
  }

  @Test
  @DisplayName("an action needs the token")
  void actions() {
    try (Observer observer = Observer.builder(orchard.tree()).port(0).actions(TOKEN).start()) {
      Page page = Page.open(chromium, observer);
      page.select("Trading/gateway/sessions");
      assertThat(page.count("#panel [data-action]")).isEqualTo(3);
      page.click("[data-action=crash]");
      page.eventually(() -> assertThat(page.attribute("#token-dialog", "open")).isEmpty());
      page.type("#token", "wrong");
      page.all("#token-dialog .primary").getFirst().click();
      page.eventually(
          () -> assertThat(page.text(".toast[data-ok=false]")).contains("missing or wrong"));
      assertThat(page.count("#reports li")).isZero();
      page.click("[data-action=crash]");
      page.eventually(() -> assertThat(page.attribute("#token-dialog", "open")).isEmpty());
      page.type("#token", TOKEN);
      page.all("#token-dialog .primary").getFirst().click();
      page.eventually(() -> assertThat(page.text("#panel .crash")).contains("InducedCrash"));
      page.eventually(() -> assertThat(page.fact("start")).contains("started again 1 time"));
      page.click("[data-action=stop]");
      page.eventually(() ->
          assertThat(page.attribute(Page.card("Trading/gateway/sessions"), "data-state"))
              .isEqualTo("stopped"));
      chromium.screenshot("stopped");
      page.click("[data-action=restart]");
      page.eventually(() ->
          assertThat(page.attribute(Page.card("Trading/gateway/sessions"), "data-state"))
              .isEqualTo("idle"));
      page.select("Trading");
      assertThat(page.count("#panel [data-action]")).isZero();
    }
    try (Observer observer = observe(orchard.tree())) {
      Page page = Page.open(chromium, observer);
      page.select("Trading/feed");
      assertThat(page.count("#panel [data-action]")).isZero();
    }
  }

  @Test
  @DisplayName("what programs and users write is text, whatever it looks like")
  void markup() {
    String evil = "<img src=x onerror=\"window.pwned=true\">";
    SupervisorSpec spec =
        SupervisorSpec.named("Root")
            .child(
                ChildSpec.worker(
                    evil,
                    start -> {
                      start.self().label(evil);
                      return new Object();
                    }))
            .build();
    try (Tree tree = Tree.start(spec);
        Observer observer = observe(tree)) {
      Page page = Page.open(chromium, observer);
      page.eventually(() -> assertThat(page.count(".card")).isEqualTo(2));
      tree.supervisor()
          .worker(evil)
          .cast(worker -> {
            throw new IllegalStateException(evil + "<script>window.pwned=true</script>");
          });
      page.eventually(() -> assertThat(page.count("#reports li")).isEqualTo(3));
      page.click("#reports li:last-child button");
      page.eventually(() -> assertThat(page.text("#panel .crash")).contains("<script>"));
      assertThat(page.text("#panel h2")).isEqualTo(evil);
      assertThat(page.fact("label")).isEqualTo(evil);
      chromium.screenshot("markup");
      assertThat(page.count("img")).isEqualTo(1); // ours
      assertThat(page.count("script")).isEqualTo(1); // ours
      assertThat(chromium.run("return window.pwned")).isNull();
    }
  }

  @Test
  @DisplayName("a connection that is lost is said to be, and comes back by itself")
  void connection() {
    Observer first = observe(orchard.tree());
    int port = first.address().getPort();
    Page page = Page.open(chromium, first);
    page.eventually(() -> assertThat(page.text("#connection")).isEqualTo("live"));
    orchard.crash("gateway/sessions");
    page.eventually(() -> assertThat(page.count("#reports li")).isEqualTo(3));
    page.select("Trading/feed");
    first.close();
    page.eventually(() -> assertThat(page.text("#connection")).contains("connection lost"));
    chromium.screenshot("lost");
    try (Observer again = Observer.builder(orchard.tree()).port(port).start()) {
      page.eventually(() -> assertThat(page.text("#connection")).isEqualTo("live"));
      assertThat(page.count("#reports li")).isZero(); // the new one has seen nothing yet
      assertThat(page.count("#panel h2")).isZero(); // and has other numbers
      orchard.crash("gateway/listener");
      page.eventually(() -> assertThat(page.count("#reports li")).isEqualTo(3));
      assertThat(again.address()).isEqualTo(first.address());
    }
  }

  @Test
  @DisplayName("what was declared stands beside what is running")
  void blueprint() throws Exception {
    String blueprint = Files.readString(Path.of("../samples/otp-tour/trees/Playroom.md"));
    try (Observer observer =
        Observer.builder(orchard.tree()).port(0).blueprint(blueprint).start()) {
      Page page = Page.open(chromium, observer);
      page.click("[data-view=both]");
      page.eventually(() -> assertThat(page.count("#declared-tree .card")).isEqualTo(9));
      assertThat(page.text("#declared-tree")).contains("GameServer · transient");
      assertThat(page.count("#declared-tree .arrow")).isEqualTo(6);
      assertThat(page.text("#declared-tables"))
          .contains("games/<id>")
          .contains("Its application cuts off what has not stopped 15 s after it was told.");
      assertThat(page.all("#tree .card").getFirst().isDisplayed()).isTrue();
      chromium.screenshot("both");
      page.click("[data-view=declared]");
      chromium.prefersDark(true);
      chromium.screenshot("declared");
      assertThat(page.all("#tree .card").getFirst().isDisplayed()).isFalse();
    }
  }

  @Test
  @DisplayName("the end of a tree is said")
  void end() {
    try (Observer observer = observe(orchard.tree())) {
      Page page = Page.open(chromium, observer);
      orchard.tree().supervisor().stop(ExitReason.shutdown());
      page.eventually(() -> assertThat(page.text("#summary")).isEqualTo("this tree has ended"));
    }
  }
}
