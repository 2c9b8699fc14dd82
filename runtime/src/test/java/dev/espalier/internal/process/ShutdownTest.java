package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForAll;
import static dev.espalier.internal.process.TestBed.oneForOne;
import static dev.espalier.internal.process.TestBed.supervisor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ExitReason;
import dev.espalier.Tree;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import dev.espalier.report.SupervisorReport.Context;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How children end when their supervisor stops: asked, awaited, killed. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ShutdownTest {
  private static final Duration SOON = Duration.ofSeconds(4); // the default shutdown is 5 s

  @AutoClose private final TestBed bed = new TestBed();

  private static CompletableFuture<Void> closing(Tree tree) {
    CompletableFuture<Void> closed = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          tree.close();
          closed.complete(null);
        });
    return closed;
  }

  @Test
  @DisplayName("SHD-010 a child with a terminate method handles what it has got, then terminates")
  void trappingChildFinishes() throws InterruptedException {
    Tree tree = bed.start(oneForOne(bed.trapping("a")));
    CountDownLatch go = bed.latch();
    bed.ref("a").blockUntil(go);
    bed.ref("a").tell("queued", probe -> bed.note("queued"));
    CompletableFuture<Void> closed = closing(tree);
    go.countDown();
    assertThat(closed).succeedsWithin(SOON);
    assertThat(bed.journal()).containsExactly("start a", "queued", "stop a shutdown");
    assertThat(bed.reports().trouble()).isEmpty();
  }

  @Test
  @DisplayName("SHD-009 a child without one ends at once: what is queued is dropped")
  void plainChildEndsAtOnce() throws InterruptedException {
    Tree tree = bed.start(oneForOne(bed.plain("a")));
    CountDownLatch never = bed.latch();
    bed.ref("a").blockPolitelyUntil(never);
    bed.ref("a").tell("queued", probe -> bed.note("queued"));
    assertThat(closing(tree)).succeedsWithin(SOON);
    assertThat(bed.journal()).containsExactly("start a");
    assertThat(bed.reports().trouble()).as("it ends with shutdown").isEmpty();
  }

  @Test
  @DisplayName(
      "SHD-009 an idle child without a terminate method ends without any thread of its own")
  void idlePlainChild() {
    bed.start(oneForOne(bed.plain("a"), bed.plain("b"))).close();
    assertThat(bed.reports().trouble()).isEmpty();
    assertThat(bed.ref("a").isAlive()).isFalse();
  }

  @Test
  @DisplayName("SHD-001 SHD-004 children stop one after the other, each in its own time")
  void oneAfterTheOther() {
    ManualClock clock = new ManualClock();
    try (TestBed own = new TestBed(clock)) {
      CountDownLatch go = own.latch();
      Tree tree =
          own.start(
              oneForOne(
                  own.trapping("a", (probe, reason) -> ProbeRef.awaitStubbornly(go)).shutdown(100),
                  own.trapping("b", (probe, reason) -> ProbeRef.awaitStubbornly(go)).shutdown(100),
                  own.trapping("c", (probe, reason) -> ProbeRef.awaitStubbornly(go))
                      .shutdown(100)));
      own.clear();
      CompletableFuture<Void> closed = closing(tree);
      for (String id : List.of("c", "b", "a")) {
        TestBed.eventually(() -> {
          assertThat(own.journal()).last().isEqualTo("stop " + id + " shutdown");
          assertThat(clock.running())
              .as("the deadline is set, and the last zombie is watched")
              .isEqualTo(id.equals("c") ? 1 : 2);
        });
        clock.advance(Duration.ofMillis(99));
        assertThat(own.ref(id).isAlive()).isTrue();
        clock.advance(Duration.ofMillis(1));
        TestBed.eventually(() -> assertThat(own.ref(id).isAlive()).isFalse());
      }
      assertThat(closed).succeedsWithin(SOON);
      assertThat(own.journal())
          .containsExactly("stop c shutdown", "stop b shutdown", "stop a shutdown");
      assertThat(own.reports().trouble())
          .filteredOn(text -> text.contains("shutdown_error"))
          .containsExactly(
              "Root shutdown_error c killed",
              "Root shutdown_error b killed",
              "Root shutdown_error a killed");
    }
  }

  @Test
  @DisplayName("SHD-003 SHD-017 PRC-034 time over: killed, named as a zombie with its stack")
  void deadlineThenZombie() throws InterruptedException {
    Tree tree = bed.start(oneForOne(bed.trapping("a"), bed.trapping("b").shutdown(50)));
    CountDownLatch stuck = bed.latch();
    AtomicReference<CompletableFuture<Object>> call = new AtomicReference<>();
    CountDownLatch entered = bed.latch();
    call.set(
        bed.ref("b")
            .askAsync(
                "stuck",
                probe -> {
                  entered.countDown();
                  ProbeRef.awaitStubbornly(stuck);
                  bed.note("zombie goes on");
                  probe.self().stop(ExitReason.because("zombie"));
                  probe.self().after(Duration.ZERO, () -> bed.note("zombie's timer"));
                  return "too late";
                }));
    bed.ref("b").tell("queued", probe -> bed.note("queued"));
    TestBed.await(entered);
    assertThat(closing(tree)).succeedsWithin(SOON);
    assertThat(bed.awaitEnd()).isEqualTo(ExitReason.shutdown());
    assertThat(call.get()).failsWithin(SOON);
    assertThat(bed.reports().trouble()).contains("Root shutdown_error b killed");
    TestBed.eventually(() -> assertThat(bed.reports().zombies()).hasSize(1));
    assertThat(bed.reports().zombies().get(0).path()).isEqualTo("Root/b");
    assertThat(bed.reports().zombies().get(0).stack())
        .anyMatch(frame -> frame.getMethodName().equals("awaitStubbornly"));
    assertThat(bed.reports().endedZombies()).isEmpty();
    stuck.countDown();
    TestBed.eventually(() -> assertThat(bed.reports().endedZombies()).hasSize(1));
    assertThat(bed.journal())
        .as("nothing of it runs after its handler: no message, no timer, no terminate")
        .containsExactly("start a", "start b", "stop a shutdown", "zombie goes on");
    assertThat(call.get()).isCompletedExceptionally();
  }

  @Test
  @DisplayName("SHD-005 brutal_kill: no terminate, at once, and no report")
  void brutalKill() throws InterruptedException {
    Tree tree =
        bed.start(
            oneForOne(
                bed.trapping("a"),
                bed.trapping("b").shutdown(Shutdown.BRUTAL_KILL),
                bed.trapping("c").shutdown(Shutdown.BRUTAL_KILL)));
    CountDownLatch never = bed.latch();
    bed.ref("b").blockPolitelyUntil(never);
    bed.clear();
    tree.close();
    assertThat(bed.journal()).containsExactly("stop a shutdown");
    assertThat(bed.reports().trouble()).isEmpty();
  }

  @Test
  @DisplayName("SHD-007 shutdown 0 without a terminate method: ends with shutdown")
  void shutdownZeroPlain() {
    bed.start(oneForOne(bed.plain("a").shutdown(0))).close();
    assertThat(bed.reports().trouble()).isEmpty();
  }

  @Test
  @DisplayName("SHD-008 shutdown 0 with a terminate method that takes time: killed")
  void shutdownZeroTrapping() {
    CountDownLatch never = bed.latch();
    bed.start(oneForOne(bed.trapping("a", (probe, reason) -> never.await()).shutdown(0))).close();
    assertThat(bed.reports().trouble()).containsExactly("Root shutdown_error a killed");
  }

  @Test
  @DisplayName("SHD-002 infinity waits as long as it takes")
  void infinity() {
    ManualClock clock = new ManualClock();
    try (TestBed own = new TestBed(clock)) {
      CountDownLatch go = own.latch();
      Tree tree =
          own.start(
              oneForOne(
                  own.trapping("a", (probe, reason) -> ProbeRef.awaitStubbornly(go))
                      .shutdown(Shutdown.INFINITY)));
      CompletableFuture<Void> closed = closing(tree);
      TestBed.eventually(() -> assertThat(own.journal()).last().isEqualTo("stop a shutdown"));
      assertThat(clock.running()).as("there is no deadline").isZero();
      clock.advance(Duration.ofDays(1));
      assertThat(closed).isNotDone();
      go.countDown();
      assertThat(closed).succeedsWithin(SOON);
      assertThat(own.reports().trouble()).isEmpty();
    }
  }

  @Test
  @DisplayName("SHD-023 deadlines that were not needed are cancelled")
  void deadlinesAreCancelled() {
    ManualClock clock = new ManualClock();
    try (TestBed own = new TestBed(clock)) {
      own.start(oneForOne(own.trapping("a"), own.trapping("b"))).close();
      assertThat(clock.running()).isZero();
    }
  }

  @Test
  @DisplayName("SHD-013 SHD-014 a child that ends with normal instead: reported if permanent")
  void answersWithNormal() {
    Tree tree =
        bed.start(
            oneForOne(
                bed.trapping("p", (probe, reason) -> exit(ExitReason.normal())),
                bed.trapping("t", (probe, reason) -> exit(ExitReason.normal()))
                    .restart(Restart.TRANSIENT),
                bed.trapping("x", (probe, reason) -> exit(ExitReason.shutdown("x")))
                    .restart(Restart.TEMPORARY),
                bed.trapping("w", (probe, reason) -> exit(ExitReason.because("weird")))));
    tree.close();
    assertThat(bed.reports().trouble())
        .containsExactly(
            "crashed Root/w weird", "Root shutdown_error w weird", "Root shutdown_error p normal");
  }

  private static void exit(ExitReason reason) {
    throw new dev.espalier.ExitException(reason);
  }

  @Test
  @DisplayName("SHD-018 a child that has died just before its turn is reported, not restarted")
  void diedBeforeItsTurn() throws InterruptedException {
    CountDownLatch stopping = bed.latch();
    CountDownLatch go = bed.latch();
    Tree tree =
        bed.start(
            oneForOne(
                bed.plain("a"),
                bed.trapping("b"),
                bed.trapping(
                    "c",
                    (probe, reason) -> {
                      stopping.countDown();
                      ProbeRef.awaitStubbornly(go);
                    })));
    CompletableFuture<Void> closed = closing(tree);
    TestBed.await(stopping);
    bed.ref("a").exit(ExitReason.because("boom"));
    go.countDown();
    assertThat(closed).succeedsWithin(SOON);
    assertThat(bed.starts("a")).isEqualTo(1);
    assertThat(bed.reports().trouble())
        .containsExactly("crashed Root/a boom", "Root shutdown_error a boom");
    assertThat(bed.reports().of(Context.CHILD_TERMINATED)).isEmpty();
  }

  @Test
  @DisplayName("SHD-026 a constructor that hangs does not keep the tree from ending")
  void hungConstructor() throws InterruptedException {
    CountDownLatch inConstructor = bed.latch();
    CountDownLatch hangs = bed.latch();
    bed.onStart(
        "b",
        (start, context) -> {
          if (start == 2) {
            inConstructor.countDown();
            ProbeRef.awaitStubbornly(hangs);
            bed.note("constructor returns");
          }
        });
    Tree tree = bed.start(oneForOne(bed.trapping("a"), bed.trapping("b").shutdown(50)));
    bed.ref("b").kill();
    TestBed.await(inConstructor);
    assertThat(closing(tree)).succeedsWithin(SOON);
    assertThat(bed.journal()).containsExactly("start a", "start b", "start b", "stop a shutdown");
    TestBed.eventually(() -> assertThat(bed.reports().zombies()).hasSize(1));
    hangs.countDown();
    TestBed.eventually(() -> assertThat(bed.reports().endedZombies()).hasSize(1));
    assertThat(bed.journal()).last().isEqualTo("constructor returns");
    assertThat(bed.ref("b").isAlive()).isFalse();
  }

  @Test
  @DisplayName("SHD-026 a constructor that hangs deep in the tree does not either")
  void hungConstructorBelow() throws InterruptedException {
    CountDownLatch inConstructor = bed.latch();
    CountDownLatch hangs = bed.latch();
    bed.onStart(
        "x",
        (start, context) -> {
          if (start == 2) {
            inConstructor.countDown();
            ProbeRef.awaitStubbornly(hangs);
          }
        });
    Tree tree =
        bed.start(
            oneForOne(
                bed.trapping("a"),
                supervisor("in", oneForOne(bed.trapping("w"), bed.plain("x").shutdown(50)))));
    bed.clear();
    dev.espalier.Signals.kill(bed.supervisor().child("in"));
    TestBed.await(inConstructor);
    assertThat(closing(tree)).succeedsWithin(SOON);
    assertThat(bed.journal()).contains("stop w shutdown").endsWith("stop a shutdown");
  }

  @Test
  @DisplayName("PRC-011 PRC-054 kill: dead, place empty and callers told when it returns")
  void killIsSynchronous() throws InterruptedException {
    bed.start(oneForOne(bed.trapping("a").restart(Restart.TEMPORARY)));
    CountDownLatch stuck = bed.latch();
    bed.ref("a").blockUntil(stuck);
    var call = bed.ref("a").askAsync("queued", Probe::start);
    bed.ref("a").kill();
    assertThat(bed.ref("a").isAlive()).isFalse();
    assertThat(call).failsWithin(SOON);
    assertThat(bed.children()).isEmpty();
    stuck.countDown();
    bed.ref("a").kill(); // nobody there any more
    assertThat(bed.journal()).containsExactly("start a");
  }

  @Test
  @DisplayName("SHD-026 a constructor that hangs after another one does not keep the tree either")
  void secondConstructorHangs() throws InterruptedException {
    CountDownLatch first = bed.latch();
    CountDownLatch goOn = bed.latch();
    CountDownLatch hangs = bed.latch();
    bed.onStart(
        "a",
        (start, context) -> {
          if (start == 2) {
            first.countDown();
            ProbeRef.awaitStubbornly(goOn);
          }
        });
    bed.onStart(
        "b",
        (start, context) -> {
          if (start == 2) {
            ProbeRef.awaitStubbornly(hangs);
          }
        });
    Tree tree = bed.start(oneForAll(bed.trapping("a"), bed.plain("b").shutdown(50)));
    bed.ref("b").kill();
    TestBed.await(first);
    bed.askToStop();
    goOn.countDown();
    assertThat(closing(tree)).succeedsWithin(SOON);
    assertThat(bed.journal()).last().isEqualTo("stop a shutdown");
  }

  @Test
  @DisplayName("SHD-009 a worker that waits for the reply of another one stops cleanly")
  void stopsWhileItCallsASibling() throws InterruptedException {
    CountDownLatch never = bed.latch();
    CountDownLatch calls = bed.latch();
    Tree tree = bed.start(oneForOne(bed.plain("a"), bed.plain("b")));
    bed.ref("a").blockPolitelyUntil(never);
    bed.ref("b")
        .tell(
            "calls a",
            probe -> {
              calls.countDown();
              new ProbeRef(probe.sibling("a")).ping();
            });
    TestBed.await(calls);
    assertThat(closing(tree)).succeedsWithin(SOON);
    assertThat(bed.reports().trouble()).isEmpty();
  }
}
