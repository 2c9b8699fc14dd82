package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ExitReason;
import dev.espalier.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What goes on while virtual threads spin on every carrier thread and do not yield. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class HogTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  private final AtomicBoolean spin = new AtomicBoolean(true);
  private final List<Thread> hogs = new ArrayList<>();
  @AutoClose private final TestBed bed = new TestBed();

  /** Takes all carriers, and proves it: a virtual thread started afterwards does not get to run. */
  private void hogAllCarriers() throws InterruptedException {
    AtomicInteger spinning = new AtomicInteger();
    int carriers = Runtime.getRuntime().availableProcessors();
    for (int i = 0; i < carriers; i++) {
      hogs.add(
          Thread.ofVirtual()
              .start(() -> {
                spinning.incrementAndGet();
                while (spin.get()) {
                  Thread.onSpinWait();
                }
              }));
    }
    TestBed.eventually(() -> assertThat(spinning).hasValue(carriers));
    CountDownLatch ran = new CountDownLatch(1);
    hogs.add(Thread.ofVirtual().start(ran::countDown));
    assertThat(ran.await(20, TimeUnit.MILLISECONDS)).as("a carrier is free").isFalse();
  }

  @AfterEach
  void freeTheCarriers() throws InterruptedException {
    spin.set(false);
    for (Thread hog : hogs) {
      hog.join();
    }
  }

  @Test
  @DisplayName("GEN-020 a kill is seen by callers, and reported")
  void killAndReport() throws InterruptedException {
    bed.start(oneForOne(bed.plain("a").restart(dev.espalier.annotations.Restart.TEMPORARY)));
    CountDownLatch stuck = bed.latch();
    bed.ref("a").blockUntil(stuck);
    CompletableFuture<ExitReason> reason = new CompletableFuture<>();
    Thread caller =
        Thread.ofPlatform()
            .start(() -> reason.complete(ProbeRef.failure(() -> bed.ref("a").ping()).reason()));
    TestBed.eventually(() -> assertThat(caller.getState()).isEqualTo(Thread.State.TIMED_WAITING));
    hogAllCarriers();
    bed.ref("a").kill();
    assertThat(reason).succeedsWithin(SOON).isEqualTo(ExitReason.killed());
    assertThat(bed.children()).isEmpty();
    assertThat(bed.reports().trouble()).contains("Root child_terminated a killed");
    TestBed.eventually(() -> assertThat(bed.reports().zombies()).hasSize(1));
  }

  @Test
  @DisplayName("reports reach their listeners")
  void reportsAreDelivered() throws InterruptedException {
    List<String> heard = new java.util.concurrent.CopyOnWriteArrayList<>();
    try (Tree tree =
        Tree.start(dev.espalier.SupervisorSpec.named("Hogged").child(bed.plain("a")).build())) {
      tree.listen(report -> heard.add(Reports.inShort(report)));
      hogAllCarriers();
      dev.espalier.Signals.kill(tree.supervisor().child("a"));
      TestBed.eventually(() ->
          assertThat(heard)
              .containsExactly("Hogged child_terminated a killed", "Hogged progress a restart"));
    }
  }

  @Test
  void timeoutsOfCallers() throws InterruptedException {
    bed.start(oneForOne(bed.plain("a")));
    CountDownLatch stuck = bed.latch();
    bed.ref("a").blockUntil(stuck);
    hogAllCarriers();
    assertThat(
            ProbeRef.failure(() -> bed.ref("a").ask("slow", Duration.ofMillis(20), Probe::start)))
        .isInstanceOf(dev.espalier.CallTimeoutException.class);
  }

  @Test
  @DisplayName("RST-005 a killed child is restarted, and the supervisor answers")
  void restarts() throws InterruptedException {
    bed.start(oneForOne(bed.plain("a"), bed.plain("b")));
    hogAllCarriers();
    bed.ref("a").kill();
    TestBed.eventually(() -> assertThat(bed.children()).containsExactly("b RUNNING", "a RUNNING"));
    assertThat(bed.starts("a")).isEqualTo(2);
  }

  @Test
  void stopsInOrder() throws InterruptedException {
    Tree tree = bed.start(oneForOne(bed.trapping("a"), bed.plain("b"), bed.trapping("c")));
    bed.clear();
    hogAllCarriers();
    CompletableFuture<Void> closed = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          tree.close();
          closed.complete(null);
        });
    assertThat(closed).succeedsWithin(SOON);
    assertThat(bed.journal()).containsExactly("stop c shutdown", "stop a shutdown");
    assertThat(bed.reports().trouble()).isEmpty();
  }

  @Test
  void starts() throws InterruptedException {
    hogAllCarriers();
    bed.start(
        oneForOne(
            bed.plain("a"),
            TestBed.supervisor("in", oneForOne(bed.trapping("x"), bed.plain("y")))));
    assertThat(bed.journal()).containsExactly("start a", "start x", "start y");
  }

  @Test
  @DisplayName("SHD-003 deadlines pass: workers that spin are killed and named")
  void hogsAreKilledAtTheirDeadline() throws InterruptedException {
    int carriers = Runtime.getRuntime().availableProcessors();
    var spec = oneForOne(bed.trapping("idle"));
    for (int i = 0; i < carriers; i++) {
      spec.child(bed.plain("hog" + i).shutdown(50));
    }
    Tree tree = bed.start(spec);
    CountDownLatch spinning = new CountDownLatch(carriers);
    for (int i = 0; i < carriers; i++) {
      bed.ref("hog" + i)
          .tell(
              "spin",
              probe -> {
                spinning.countDown();
                while (spin.get()) {
                  Thread.onSpinWait();
                }
              });
    }
    TestBed.await(spinning);
    tree.close();
    assertThat(bed.journal()).last().isEqualTo("stop idle shutdown");
    TestBed.eventually(() -> assertThat(bed.reports().zombies()).hasSize(carriers));
    assertThat(bed.reports().zombies())
        .allSatisfy(zombie ->
            assertThat(zombie.stack())
                .anyMatch(frame -> frame.getClassName().equals(HogTest.class.getName())));
    spin.set(false);
    TestBed.eventually(() -> assertThat(bed.reports().endedZombies()).hasSize(carriers));
  }

  @Test
  void timeoutsOfFutures() throws InterruptedException {
    bed.start(oneForOne(bed.plain("a")));
    CountDownLatch stuck = bed.latch();
    bed.ref("a").blockUntil(stuck);
    hogAllCarriers();
    var reply = bed.ref("a").askAsync("slow", Duration.ofMillis(20), Probe::start);
    assertThat(reply).failsWithin(Duration.ofSeconds(3));
    assertThat(reply).isCompletedExceptionally();
  }
}
