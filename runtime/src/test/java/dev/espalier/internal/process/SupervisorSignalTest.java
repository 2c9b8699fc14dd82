package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForOne;
import static dev.espalier.internal.process.TestBed.supervisor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ChildCounts;
import dev.espalier.ChildSpec;
import dev.espalier.ExitReason;
import dev.espalier.Signals;
import dev.espalier.StartResult;
import dev.espalier.SupervisorRef;
import dev.espalier.Tree;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What reaches a supervisor from others than its children, and how long its callers wait. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class SupervisorSignalTest {
  private final ManualClock clock = new ManualClock();
  @AutoClose private final TestBed bed = new TestBed(clock);

  @Test
  @DisplayName("STA-018 a supervisor and its parent hear of each other's end")
  void linkedToItsParent() throws InterruptedException {
    Tree tree = bed.start(oneForOne(supervisor("in", oneForOne(bed.trapping("x")))));
    SupervisorRef inner = tree.supervisor().supervisor("in");
    CompletableFuture<ExitReason> first = Signals.monitor(inner);
    Signals.kill(inner);
    assertThat(first).succeedsWithin(ProbeRef.PATIENCE).isEqualTo(ExitReason.killed());
    bed.settle();
    assertThat(inner.isAlive()).as("its parent has restarted it").isTrue();

    CompletableFuture<ExitReason> second = Signals.monitor(inner);
    bed.clear();
    Signals.kill(tree.supervisor());
    assertThat(second)
        .as("told by the death of its parent")
        .succeedsWithin(ProbeRef.PATIENCE)
        .isEqualTo(ExitReason.killed());
    assertThat(bed.journal()).as("it stopped its child in order").contains("stop x shutdown");
    assertThat(bed.awaitEnd()).isEqualTo(ExitReason.killed());
  }

  @Test
  @DisplayName("STA-028 the exit signal of a stranger is ignored without a word")
  void strangersExit() {
    bed.start(oneForOne(supervisor("in", oneForOne(bed.trapping("x")))));
    SupervisorRef inner = bed.supervisor().supervisor("in");
    for (ExitReason reason :
        new ExitReason[] {
          ExitReason.normal(),
          ExitReason.shutdown(),
          ExitReason.killed(),
          ExitReason.because("boom")
        }) {
      Signals.exit(inner, reason);
      Signals.exit(bed.supervisor(), reason);
    }
    TestBed.settle(inner);
    bed.settle();
    assertThat(bed.children()).containsExactly("in RUNNING");
    assertThat(TestBed.children(inner)).containsExactly("x RUNNING");
    assertThat(bed.journal()).containsExactly("start x");
    assertThat(bed.reports().trouble()).isEmpty();
  }

  @Test
  @DisplayName(
      "STA-028 the end of a process that has linked itself to a supervisor is ignored, too")
  void linkedStranger() {
    bed.start(
        oneForOne(
            supervisor("in", oneForOne(bed.trapping("x"))),
            bed.plain("stranger").restart(Restart.TEMPORARY)));
    SupervisorRef inner = bed.supervisor().supervisor("in");
    bed.ref("stranger")
        .ask(
            "link",
            probe -> {
              probe.self().link(inner);
              return null;
            });
    bed.ref("stranger").exit(ExitReason.because("boom"));
    TestBed.settle(inner);
    assertThat(bed.children()).containsExactly("in RUNNING");
    assertThat(TestBed.children(inner)).containsExactly("x RUNNING");
    assertThat(bed.starts("x")).isEqualTo(1);
    assertThat(bed.reports().trouble())
        .as("nothing but the end of the stranger itself")
        .containsExactly("crashed Root/stranger boom", "Root child_terminated stranger boom");
  }

  @Test
  @DisplayName("a message for a worker that is a supervisor meets nobody")
  void messageForAWorker() {
    bed.start(oneForOne(supervisor("in", oneForOne(bed.plain("x")))));
    assertThat(ProbeRef.failure(() -> bed.ref("in").ping()).reason())
        .isEqualTo(ExitReason.noproc());
    bed.ref("in").tell("nothing", probe -> bed.note("never"));
    TestBed.settle(bed.supervisor().supervisor("in"));
    assertThat(bed.children()).containsExactly("in RUNNING");
    assertThat(bed.journal()).containsExactly("start x");
  }

  @Test
  @DisplayName("STA-034 callers wait for a start and for a stop however long they take")
  void callersWait() throws InterruptedException {
    CountDownLatch inConstructor = bed.latch();
    CountDownLatch goOn = bed.latch();
    CountDownLatch stopping = bed.latch();
    CountDownLatch mayEnd = bed.latch();
    bed.onStart(
        "slow",
        (start, context) -> {
          inConstructor.countDown();
          TestBed.await(goOn);
        });
    bed.start(oneForOne());
    ChildSpec slow =
        bed.trapping(
                "slow",
                (probe, reason) -> {
                  stopping.countDown();
                  TestBed.await(mayEnd);
                })
            .shutdown(Shutdown.INFINITY);

    var start = later(() -> bed.supervisor().startChild(slow));
    TestBed.await(inConstructor);
    clock.advance(Duration.ofHours(1));
    assertThat(start).isNotDone();
    goOn.countDown();
    assertThat(start).succeedsWithin(ProbeRef.PATIENCE).isInstanceOf(StartResult.Started.class);

    var terminate = later(() -> bed.supervisor().terminateChild("slow"));
    TestBed.await(stopping);
    var count = later(() -> bed.supervisor().countChildren());
    clock.advance(Duration.ofHours(1));
    assertThat(terminate).isNotDone();
    assertThat(count).isNotDone();
    mayEnd.countDown();
    assertThat(terminate).succeedsWithin(ProbeRef.PATIENCE).isEqualTo(true);
    assertThat(count).succeedsWithin(ProbeRef.PATIENCE).returns(0, ChildCounts::active);
  }

  /** Calls in a thread of its own. */
  private static <T> CompletableFuture<T> later(Supplier<T> call) {
    return CompletableFuture.supplyAsync(call, task -> Thread.ofVirtual().start(task));
  }
}
