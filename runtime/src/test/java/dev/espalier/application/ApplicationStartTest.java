package dev.espalier.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.espalier.Application;
import dev.espalier.Application.State;
import dev.espalier.ApplicationException;
import dev.espalier.ApplicationException.Fault;
import dev.espalier.ChildSpec;
import dev.espalier.ExitException;
import dev.espalier.ExitReason;
import dev.espalier.IllegalSpecException;
import dev.espalier.StartIgnoredException;
import dev.espalier.Tree;
import dev.espalier.TreeStartException;
import dev.espalier.report.ApplicationExitedReport;
import dev.espalier.report.ApplicationExitedReport.Cause;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How applications start: alone, with others, and not at all. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ApplicationStartTest {
  private final Shop shop = new Shop();

  private static ApplicationException failure(Runnable start) {
    return catchThrowableOfType(ApplicationException.class, start::run);
  }

  private static <R> CompletableFuture<R> elsewhere(Supplier<R> call) {
    return CompletableFuture.supplyAsync(call, task -> Thread.ofPlatform().start(task));
  }

  @Test
  @DisplayName("APP-001 APP-027 the tree, the phases in their order, then the report")
  void order() {
    Application<Tree> application =
        Application.named("app", () -> shop.tree("App", shop.worker("a"), shop.worker("b")))
            .startPhase("p1", tree -> shop.note("p1 " + tree.supervisor().whichChildren().size()))
            .startPhase("p2", tree -> shop.note("p2"))
            .build();
    var started = shop.started(application);
    Tree tree = application.start();
    assertThat(Shop.await(started).root()).isEqualTo("App");
    assertThat(shop.events()).containsExactly("start a", "start b", "p1 2", "p2", "report app");
    assertThat(application.tree()).containsSame(tree);
    application.stop();
  }

  @Test
  @DisplayName("APP-038 start returns when tree and phases are done, and not before")
  void synchronous() throws InterruptedException {
    CountDownLatch inPhase = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Application<Tree> application =
        shop.application("app")
            .startPhase(
                "slow",
                tree -> {
                  inPhase.countDown();
                  go.await();
                })
            .build();
    CompletableFuture<Tree> start = elsewhere(application::start);
    inPhase.await();
    assertThat(application.state()).isEqualTo(State.STARTING);
    assertThat(application.tree()).isEmpty();
    assertThat(start).isNotDone();
    go.countDown();
    assertThat(Shop.await(start).supervisor().isAlive()).isTrue();
    assertThat(application.state()).isEqualTo(State.RUNNING);
    application.stop();
  }

  @Test
  @DisplayName("APP-006 a child that fails: start says why, and nothing is left")
  void failingChild() {
    ChildSpec bad =
        ChildSpec.worker(
            "bad",
            start -> {
              throw new IOException("no port");
            });
    Application<Tree> application =
        Application.named("app", () -> shop.tree("App", shop.worker("a"), bad))
            .startPhase("p1", tree -> shop.note("p1"))
            .prepStop(tree -> shop.note("prepStop"))
            .onStop(tree -> shop.note("onStop"))
            .build();
    var exited = shop.exited(application);
    assertThatThrownBy(application::start)
        .isInstanceOfSatisfying(
            ApplicationException.class,
            failure -> {
              assertThat(failure.fault()).isEqualTo(Fault.START_FAILED);
              assertThat(failure.application()).isEqualTo("app");
            })
        .hasMessageContaining("application `app` failed to start")
        .hasMessageContaining("`App/bad` failed to start: java.io.IOException: no port")
        .hasCauseInstanceOf(TreeStartException.class)
        .hasRootCauseMessage("no port");
    assertThat(application.state()).isEqualTo(State.STOPPED);
    assertThat(application.tree()).isEmpty();
    assertThat(Shop.await(exited).cause()).isEqualTo(Cause.START_FAILED);
    assertThat(shop.events()).containsExactly("start a", "stop a", "report app");
  }

  @Test
  @DisplayName("APP-007 a start that returns no tree, declines, throws or exits")
  void noTree() {
    Error error = new StackOverflowError("deep");
    assertThat(startWith(() -> null)).hasMessageContaining("has returned null");
    assertThat(
            startWith(() -> {
              throw new StartIgnoredException();
            }))
        .hasCauseInstanceOf(StartIgnoredException.class);
    assertThat(
            startWith(() -> {
              throw error;
            }))
        .hasCause(error);
    assertThat(
            startWith(() -> {
              throw new ExitException(ExitReason.because("not today"));
            }))
        .hasMessageContaining("not today");
  }

  @SuppressWarnings("NullAway") // what a careless user would do
  private static ApplicationException startWith(Supplier<Tree> start) {
    Application<Tree> application = Application.named("app", start::get).build();
    List<ApplicationExitedReport> reports = new ArrayList<>();
    application.listen(report -> reports.add((ApplicationExitedReport) report));
    ApplicationException failure = failure(application::start);
    assertThat(failure.fault()).isEqualTo(Fault.START_FAILED);
    assertThat(application.state()).isEqualTo(State.STOPPED);
    assertThat(reports).singleElement().returns(Cause.START_FAILED, report -> report.cause());
    return failure;
  }

  @Test
  @DisplayName("APP-026 a phase that fails takes the tree down again")
  void failingPhase() {
    Application<Tree> application =
        shop.application("app")
            .startPhase("p1", tree -> shop.note("p1"))
            .startPhase(
                "p2",
                tree -> {
                  throw new IOException("no cache");
                })
            .startPhase("p3", tree -> shop.note("p3"))
            .build();
    assertThat(failure(application::start))
        .hasMessage("application `app` failed to start: java.io.IOException: no cache")
        .hasRootCauseMessage("no cache");
    assertThat(application.state()).isEqualTo(State.STOPPED);
    assertThat(shop.events()).containsExactly("start app1", "p1", "stop app1", "onStop app");
  }

  @Test
  @DisplayName("APP-009 APP-012 started twice: an error, unless it was only to be ensured")
  void twice() {
    Application<Tree> application = shop.application("app").build();
    Tree tree = application.start();
    ApplicationException failure = failure(application::start);
    assertThat(failure).hasMessage("application `app` is running already");
    assertThat(failure.fault()).isEqualTo(Fault.ALREADY_STARTED);
    assertThat(application.ensureStarted()).isSameAs(tree);
    assertThat(application.ensureStarted()).isSameAs(tree);
    application.stop();
    assertThat(application.ensureStarted()).isNotSameAs(tree);
    application.stop();
    assertThat(shop.events()).filteredOn("start app1"::equals).hasSize(2);
  }

  @Test
  @DisplayName("APP-013 APP-012 one that needs another, which is not running")
  void needsAnother() {
    Application<Tree> db = shop.application("db").build();
    Application<Tree> web = shop.application("web").needs(db).build();
    for (ApplicationException failure : List.of(failure(web::start), failure(web::ensureStarted))) {
      assertThat(failure.fault()).isEqualTo(Fault.NOT_STARTED);
      assertThat(failure.application()).isEqualTo("db");
      assertThat(failure)
          .hasMessage(
              "application `web` needs `db`, which is not running; start that before, or use"
                  + " ensureAllStarted()");
    }
    assertThat(shop.events()).isEmpty();
    db.start();
    web.start();
    assertThat(web.state()).isEqualTo(State.RUNNING);
    web.stop();
    db.stop();
  }

  @Test
  @DisplayName("APP-014 ensureAllStarted starts what is missing, in order, and says what that was")
  void ensureAllStarted() {
    Application<Tree> log = shop.application("log").build();
    Application<Tree> db = shop.application("db").needs(log).build();
    Application<Tree> cache = shop.application("cache").needs(log).build();
    Application<Tree> web = shop.application("web").needs(db, cache).build();
    log.start();
    shop.clear();
    assertThat(web.ensureAllStarted()).isEqualTo(List.of(db, cache, web));
    assertThat(shop.events()).containsExactly("start db1", "start cache1", "start web1");
    assertThat(web.ensureAllStarted()).isEmpty();
    List.of(web, cache, db, log).forEach(Application::stop);
  }

  @Test
  @DisplayName("if one of many does not start, those that this call has started are stopped again")
  void ensureAllStartedRollsBack() {
    Application<Tree> log = shop.application("log").build();
    Application<Tree> db = shop.application("db").needs(log).build();
    Application<Tree> bad =
        shop.application("bad")
            .startPhase(
                "p",
                tree -> {
                  throw new IOException("no");
                })
            .build();
    Application<Tree> web = shop.application("web").needs(db, bad).build();
    log.start();
    shop.clear();
    assertThat(failure(web::ensureAllStarted).application()).isEqualTo("bad");
    assertThat(shop.events())
        .containsExactly(
            "start db1",
            "start bad1",
            "stop bad1",
            "onStop bad",
            "prepStop db",
            "stop db1",
            "onStop db");
    assertThat(log.state()).isEqualTo(State.RUNNING);
    log.stop();
  }

  @Test
  @DisplayName("APP-017 two who start at the same time get the same tree of one start")
  void concurrently() throws InterruptedException {
    CountDownLatch starting = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger starts = new AtomicInteger();
    Application<Tree> application =
        Application.named(
                "app",
                () -> {
                  starts.incrementAndGet();
                  starting.countDown();
                  go.await();
                  return shop.tree("App");
                })
            .build();
    CompletableFuture<Tree> first = elsewhere(application::start);
    starting.await();
    Thread second = Thread.currentThread();
    elsewhere(() -> {
      awaitWaiting(second);
      go.countDown();
      return true;
    });
    Tree tree = application.start();
    assertThat(Shop.await(first)).isSameAs(tree);
    assertThat(starts).hasValue(1);
    application.stop();
  }

  @Test
  @DisplayName("APP-017 two who start at the same time get the same error of one start")
  void concurrentlyInVain() throws InterruptedException {
    CountDownLatch starting = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger starts = new AtomicInteger();
    Application<Tree> application =
        Application.<Tree>named(
                "app",
                () -> {
                  starts.incrementAndGet();
                  starting.countDown();
                  go.await();
                  throw new IOException("no");
                })
            .build();
    CompletableFuture<ApplicationException> first = elsewhere(() -> failure(application::start));
    starting.await();
    Thread second = Thread.currentThread();
    elsewhere(() -> {
      awaitWaiting(second);
      go.countDown();
      return true;
    });
    assertThat(failure(application::start).getCause()).isSameAs(Shop.await(first).getCause());
    assertThat(starts).hasValue(1);
  }

  /** The thread has nothing else to wait for than the start. */
  private static void awaitWaiting(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }

  @Test
  @DisplayName("a stop ends a start that would never be over")
  void stopDuringTheStart() throws InterruptedException {
    CountDownLatch inPhase = new CountDownLatch(1);
    Application<Tree> application =
        shop.application("app")
            .startPhase(
                "for ever",
                tree -> {
                  inPhase.countDown();
                  new CountDownLatch(1).await();
                })
            .build();
    CompletableFuture<ApplicationException> start = elsewhere(() -> failure(application::start));
    inPhase.await();
    ApplicationExitedReport report = application.stop();
    assertThat(report.cause()).isEqualTo(Cause.START_FAILED);
    assertThat(report.late()).as("the phase has obeyed an interrupt").isEmpty();
    assertThat(Shop.await(start))
        .hasMessageContaining("it was told to stop while it was starting")
        .hasCauseInstanceOf(CancellationException.class);
    assertThat(shop.events()).containsExactly("start app1", "stop app1", "onStop app");
  }

  @Test
  @DisplayName("after a stop no further phase begins")
  void noFurtherPhase() {
    CompletableFuture<Application<Tree>> self = new CompletableFuture<>();
    Application<Tree> application =
        shop.application("app")
            .startPhase("p1", tree -> self.join().requestStop())
            .startPhase("p2", tree -> shop.note("p2"))
            .build();
    self.complete(application);
    assertThat(failure(application::start)).hasCauseInstanceOf(CancellationException.class);
    assertThat(shop.events()).containsExactly("start app1", "stop app1", "onStop app");
  }

  @Test
  @DisplayName("an interrupt ends the start, and is kept")
  void interruptedStart() throws InterruptedException {
    CountDownLatch inPhase = new CountDownLatch(1);
    Application<Tree> application =
        shop.application("app")
            .startPhase(
                "for ever",
                tree -> {
                  inPhase.countDown();
                  new CountDownLatch(1).await();
                })
            .build();
    CompletableFuture<Boolean> isKept = new CompletableFuture<>();
    Thread starter =
        Thread.ofPlatform()
            .start(() -> {
              assertThat(failure(application::start).fault()).isEqualTo(Fault.START_FAILED);
              isKept.complete(Thread.currentThread().isInterrupted());
            });
    inPhase.await();
    starter.interrupt();
    assertThat(Shop.await(isKept)).isTrue();
    assertThat(application.state()).isEqualTo(State.STOPPED);
  }

  @Test
  @DisplayName("a tree that comes after its start was given up is closed")
  void treeThatComesTooLate() throws InterruptedException {
    CountDownLatch starting = new CountDownLatch(1);
    CompletableFuture<Void> go = new CompletableFuture<>();
    CompletableFuture<Tree> late = new CompletableFuture<>();
    Application<Tree> application =
        Application.named(
                "app",
                () -> {
                  starting.countDown();
                  go.join(); // does not care for interrupts
                  Thread.interrupted();
                  Tree tree = shop.tree("App", shop.worker("a"));
                  late.complete(tree);
                  return tree;
                })
            .terminationGrace(Duration.ofMillis(200))
            .build();
    CompletableFuture<ApplicationException> start = elsewhere(() -> failure(application::start));
    starting.await();
    assertThat(application.stop().late())
        .singleElement()
        .asString()
        .startsWith("start, at dev.espalier.application.ApplicationStartTest.");
    assertThat(Shop.await(start).fault()).isEqualTo(Fault.START_FAILED);
    go.complete(null);
    assertThat(Shop.await(late).awaitTermination()).isEqualTo(ExitReason.shutdown());
  }

  @Test
  void aPhaseMustNotWaitForItsOwnApplication() {
    CompletableFuture<Application<Tree>> self = new CompletableFuture<>();
    Application<Tree> application =
        shop.application("app").startPhase("p", tree -> self.join().start()).build();
    self.complete(application);
    assertThat(failure(application::start))
        .hasCauseInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a callback of application `app` would wait for itself");
  }

  @Test
  void whatCannotBe() {
    assertThatThrownBy(() -> Application.named("", () -> shop.tree("App")))
        .isInstanceOf(IllegalSpecException.class);
    assertThatThrownBy(() -> shop.application("app").terminationGrace(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the termination grace of `app` is PT0S; it must be more than 0");
  }
}
