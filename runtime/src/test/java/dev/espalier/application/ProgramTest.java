package dev.espalier.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.Application;
import dev.espalier.Application.State;
import dev.espalier.ExitReason;
import dev.espalier.Tree;
import dev.espalier.annotations.ApplicationType;
import dev.espalier.report.ApplicationExitedReport;
import dev.espalier.report.Report;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ends a program that runs applications, and what its exit code is. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ProgramTest {
  private final Shop shop = new Shop();

  private static CompletableFuture<Integer> run(Application<?>... applications) {
    return CompletableFuture.supplyAsync(
        () -> Application.run(List.of(applications)), task -> Thread.ofPlatform().start(task));
  }

  /** Makes the only worker of an application crash, so that its root gives up. */
  private static void giveUp(Application<Tree> application) {
    application.tree().orElseThrow().supervisor().worker(application.name() + "1").cast(Shop.CRASH);
  }

  @Test
  @DisplayName("APP-031 what it needs is started before, and all stop in reverse start order")
  void reverseOrder() {
    Application<Tree> a = shop.application("a").build();
    Application<Tree> b = shop.application("b").needs(a).build();
    Application<Tree> c = shop.application("c").needs(b).build();
    var up = shop.started(c);
    CompletableFuture<Integer> exitCode = run(c);
    Shop.await(up);
    c.requestStop();
    assertThat(Shop.await(exitCode)).isZero();
    assertThat(shop.events())
        .filteredOn(event -> !event.startsWith("report"))
        .containsExactly(
            "start a1",
            "start b1",
            "start c1",
            "prepStop c",
            "stop c1",
            "onStop c",
            "prepStop b",
            "stop b1",
            "onStop b",
            "prepStop a",
            "stop a1",
            "onStop a");
  }

  @Test
  @DisplayName("APP-031 one that was running before stops last, whatever the order of naming")
  void runningBefore() {
    Application<Tree> early = shop.application("early").build();
    Application<Tree> web = shop.application("web").build();
    early.start();
    var up = shop.started(web);
    CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    Thread main =
        Thread.ofPlatform().start(() -> exitCode.complete(Application.run(List.of(web, early))));
    Shop.await(up);
    shop.clear();
    main.interrupt();
    assertThat(Shop.await(exitCode)).isZero();
    assertThat(shop.events())
        .containsExactly(
            "prepStop web",
            "stop web1",
            "onStop web",
            "prepStop early",
            "stop early1",
            "onStop early");
  }

  @ParameterizedTest
  @CsvSource({"PERMANENT, 1", "TRANSIENT, 1", "TEMPORARY, 0"})
  @DisplayName("APP-020 the root gives up: all others are stopped, and the exit code says why")
  void rootGivesUp(ApplicationType type, int expected) {
    Application<Tree> db = shop.application("db").build();
    Application<Tree> web = shop.application("web").needs(db).type(type).build();
    var up = shop.started(web);
    CompletableFuture<Integer> exitCode = run(web);
    Shop.await(up);
    shop.clear();
    giveUp(web);
    assertThat(Shop.await(exitCode)).isEqualTo(expected);
    assertThat(shop.events())
        .containsExactly(
            "stop web1", "prepStop web", "onStop web", "prepStop db", "stop db1", "onStop db");
  }

  @ParameterizedTest
  @CsvSource({"PERMANENT, 1", "TRANSIENT, 0", "TEMPORARY, 0"})
  @DisplayName("APP-020 the root ends with the reason normal: only permanent takes that amiss")
  void rootEndsNormally(ApplicationType type, int expected) {
    Application<Tree> web = shop.application("web").type(type).build();
    var up = shop.started(web);
    CompletableFuture<Integer> exitCode = run(web);
    Shop.await(up);
    web.tree().orElseThrow().supervisor().stop(ExitReason.normal());
    assertThat(Shop.await(exitCode)).isEqualTo(expected);
  }

  @Test
  @DisplayName("APP-020 a permanent application takes with it those that need it, and all others")
  void permanentDependency() {
    Application<Tree> db = shop.application("db").build();
    Application<Tree> web = shop.application("web").needs(db).build();
    Application<Tree> other = shop.application("other").build();
    var up = shop.started(other);
    CompletableFuture<Integer> exitCode = run(web, other);
    Shop.await(up);
    shop.clear();
    giveUp(db);
    assertThat(Shop.await(exitCode)).isEqualTo(1);
    assertThat(shop.events())
        .containsSubsequence("onStop db", "prepStop other", "onStop other", "onStop web");
  }

  @Test
  @DisplayName("APP-020 the end of a permanent one counts also if the others end before it is told")
  void endIsNotOverlooked() {
    Application<Tree> web = shop.application("web").build();
    Application<Tree> helper = shop.application("helper").type(ApplicationType.TEMPORARY).build();
    CountDownLatch told = new CountDownLatch(1);
    web.listen(report -> awaitUninterrupted(told, report)); // holds up the end of its master
    var up = shop.started(helper);
    CompletableFuture<Integer> exitCode = run(web, helper);
    Shop.await(up);
    web.tree().orElseThrow().supervisor().stop(ExitReason.normal());
    while (web.state() != State.STOPPED) {
      Thread.onSpinWait();
    }
    giveUp(helper); // the last one that does anything
    assertThat(Shop.await(exitCode)).isEqualTo(1);
    told.countDown();
  }

  private static void awaitUninterrupted(CountDownLatch latch, Report report) {
    if (report instanceof ApplicationExitedReport) {
      boolean open = false;
      while (!open) {
        try {
          open = latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException ignored) {
          // the latch is what counts
        }
      }
    }
  }

  @Test
  @DisplayName("a temporary application may end, and the program goes on")
  void temporaryDependency() {
    Application<Tree> warmUp = shop.application("warmUp").type(ApplicationType.TEMPORARY).build();
    Application<Tree> web = shop.application("web").build();
    var up = shop.started(web);
    CompletableFuture<Integer> exitCode = run(warmUp, web);
    Shop.await(up);
    var exited = shop.exited(warmUp);
    giveUp(warmUp);
    Shop.await(exited);
    assertThat(web.state()).isEqualTo(State.RUNNING);
    assertThat(exitCode).isNotDone();
    web.requestStop();
    assertThat(Shop.await(exitCode)).isZero();
  }

  @Test
  @DisplayName(
      "APP-023 one does not start: those before it are stopped, those after it never started")
  void failedStart() {
    Application<Tree> db = shop.application("db").build();
    Application<Tree> web =
        shop.application("web")
            .startPhase(
                "p",
                tree -> {
                  throw new IOException("no port");
                })
            .build();
    Application<Tree> never = shop.application("never").build();
    assertThat(Shop.await(run(db, web, never))).isEqualTo(1);
    assertThat(shop.events())
        .containsExactly(
            "start db1",
            "start web1",
            "stop web1",
            "onStop web",
            "prepStop db",
            "stop db1",
            "onStop db");
  }

  @Test
  @DisplayName("APP-025 the thread that runs it is interrupted: all stops in order, once")
  void interrupted() throws InterruptedException {
    Application<Tree> web = shop.application("web").build();
    var up = shop.started(web);
    CompletableFuture<Boolean> isKept = new CompletableFuture<>();
    CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    Thread main =
        Thread.ofPlatform()
            .start(() -> {
              int code = web.run();
              isKept.complete(Thread.currentThread().isInterrupted());
              exitCode.complete(code);
            });
    Shop.await(up);
    main.interrupt();
    assertThat(Shop.await(exitCode)).isZero();
    assertThat(Shop.await(isKept)).isTrue();
    assertThat(shop.events())
        .filteredOn(event -> !event.startsWith("report"))
        .containsExactly("start web1", "prepStop web", "stop web1", "onStop web");
  }

  @Test
  @DisplayName("an interrupt during the start ends it, and that is no failure")
  void interruptedWhileStarting() throws InterruptedException {
    CountDownLatch inPhase = new CountDownLatch(1);
    Application<Tree> web =
        shop.application("web")
            .startPhase(
                "for ever",
                tree -> {
                  inPhase.countDown();
                  new CountDownLatch(1).await();
                })
            .build();
    CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    Thread main = Thread.ofPlatform().start(() -> exitCode.complete(web.run()));
    inPhase.await();
    main.interrupt();
    assertThat(Shop.await(exitCode)).isZero();
    assertThat(shop.events()).containsExactly("start web1", "stop web1", "onStop web");
  }
}
