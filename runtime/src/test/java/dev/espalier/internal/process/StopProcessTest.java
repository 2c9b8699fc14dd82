package dev.espalier.internal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.CallFailedException;
import dev.espalier.CallInterruptedException;
import dev.espalier.CallTimeoutException;
import dev.espalier.ExitReason;
import dev.espalier.Signals;
import dev.espalier.Tree;
import dev.espalier.annotations.Restart;
import dev.espalier.spi.Lifecycle;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process stopped by somebody who waits for its end. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class StopProcessTest {
  private static final ExitReason DONE = ExitReason.because("done");

  @AutoClose private final TestBed bed = new TestBed();

  private void stop(String id, ExitReason reason) {
    Signals.stop(bed.place(id), reason, ProbeRef.PATIENCE);
  }

  private CallFailedException failure(String id, ExitReason reason) {
    return ProbeRef.failure(() -> stop(id, reason));
  }

  @Test
  @DisplayName("GEN-052 PRC-069 stop runs the terminate method, whether exits are trapped or not")
  void runsTerminate() {
    bed.startTemporary(bed.trapping("a"), bed.trapping("b"), bed.plain("c"));
    bed.ref("b").with("do not trap", self -> self.trapExits(false));
    Signals.stop(bed.place("a"));
    assertThat(bed.ref("a").isAlive()).isFalse();
    stop("b", ExitReason.shutdown());
    stop("c", ExitReason.shutdown("moved"));
    assertThat(bed.journal()).containsExactly("stop a normal", "stop b shutdown");
    assertThat(bed.reports().trouble()).isEmpty();
  }

  @Test
  @DisplayName("GEN-052 stop takes its turn behind the messages that wait")
  void takesItsTurn() {
    bed.startTemporary(bed.plain("a"));
    for (int i = 0; i < 3; i++) {
      bed.ref("a").tell("work", probe -> bed.note("work"));
    }
    stop("a", ExitReason.normal());
    assertThat(bed.journal()).containsExactly("work", "work", "work");
  }

  @Test
  @DisplayName("GEN-053 PRC-069 nobody there: noproc")
  void nobodyThere() {
    bed.startTemporary(bed.plain("a"));
    bed.ref("a").kill();
    assertThat(failure("a", DONE).reason()).isEqualTo(ExitReason.noproc());
    assertThat(failure("nobody", DONE).reason()).isEqualTo(ExitReason.noproc());
  }

  @Test
  @DisplayName("GEN-054 a time-out that is none is refused, and the process lives on")
  void badTimeout() {
    bed.startTemporary(bed.plain("a"));
    for (Duration bad : new Duration[] {Duration.ZERO, Duration.ofMillis(-1)}) {
      assertThatThrownBy(() -> Signals.stop(bed.place("a"), DONE, bad))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("Root/a");
    }
    assertThat(bed.ref("a").ping()).isEqualTo(1);
  }

  @Test
  @DisplayName("PRC-069 not in time: the waiting ends, the process ends when its turn comes")
  void notInTime() throws InterruptedException {
    bed.startTemporary(bed.plain("a"));
    CompletableFuture<ExitReason> end = bed.endOf("a");
    CountDownLatch latch = bed.latch();
    bed.ref("a").blockUntil(latch);
    assertThatThrownBy(() -> Signals.stop(bed.place("a"), DONE, Duration.ofMillis(20)))
        .isInstanceOf(CallTimeoutException.class);
    assertThat(bed.ref("a").isAlive()).isTrue();
    latch.countDown();
    assertThat(end).succeedsWithin(ProbeRef.PATIENCE).isEqualTo(DONE);
  }

  @Test
  @DisplayName("GEN-056 stopping oneself is refused at once")
  void oneself() {
    bed.startTemporary(bed.plain("a"));
    Object refused =
        bed.ref("a").ask("stop", probe -> ProbeRef.thrown(() -> Signals.stop(probe.self().ref())));
    assertThat(refused).asString().contains("`Root/a` would wait for its own end");
    assertThat(bed.ref("a").ping()).isEqualTo(1);
  }

  @Test
  @DisplayName("GEN-057 GEN-058 PRC-069 another end than the one asked for is told, and reported")
  void anotherReason() {
    IllegalStateException late = new IllegalStateException("cannot clean up");
    bed.startTemporary(
        bed.trapping(
            "a",
            (probe, reason) -> {
              throw late;
            }));
    assertThat(failure("a", ExitReason.normal()).reason()).isEqualTo(ExitReason.crash(late));
    assertThat(bed.reports().crashes()).hasSize(1);
  }

  @Test
  @DisplayName("GEN-052 an abnormal reason is reported as a crash, and a transient child restarted")
  void abnormalStop() {
    bed.start(TestBed.oneForOne(bed.trapping("a").restart(Restart.TRANSIENT)));
    stop("a", DONE);
    assertThat(bed.reports().crashes()).hasSize(1);
    bed.settle();
    assertThat(bed.ref("a").ping()).isEqualTo(2);
    stop("a", ExitReason.normal());
    bed.settle();
    assertThat(bed.ref("a").isAlive()).isFalse();
  }

  @Test
  void aLoopIsInterrupted() throws InterruptedException {
    CountDownLatch runs = new CountDownLatch(1);
    try (Tree tree =
        bed.start(
            TestBed.oneForOne(
                dev.espalier.ChildSpec.<Runnable>worker(
                        "a",
                        Lifecycle.<Runnable>builder()
                            .terminate((loop, reason) -> bed.note("stop " + reason))
                            .build(),
                        context ->
                            () -> {
                              runs.countDown();
                              try {
                                bed.latch().await();
                              } catch (InterruptedException e) {
                                bed.note("interrupted");
                              }
                            })
                    .restart(Restart.TEMPORARY)))) {
      TestBed.await(runs);
      stop("a", DONE);
      assertThat(bed.journal()).containsExactly("interrupted", "stop done");
      assertThat(tree.awaitTermination(Duration.ofMillis(1))).isFalse();
    }
  }

  @Test
  void aSupervisorStopsWithItsChildren() {
    bed.start(
        TestBed.oneForOne(
            TestBed.supervisor("s", TestBed.oneForOne(bed.trapping("a")))
                .restart(Restart.TEMPORARY)));
    bed.clear();
    stop("s", ExitReason.shutdown());
    assertThat(bed.journal()).containsExactly("stop a shutdown");
    assertThat(bed.place("s").isAlive()).isFalse();
  }

  @Test
  void anInterruptEndsTheWaiting() throws InterruptedException {
    bed.startTemporary(bed.plain("a"));
    CountDownLatch latch = bed.latch();
    bed.ref("a").blockUntil(latch);
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    Thread waiter =
        Thread.ofPlatform().start(() -> thrown.complete(ProbeRef.thrown(() -> stop("a", DONE))));
    waiter.interrupt();
    assertThat(thrown)
        .succeedsWithin(ProbeRef.PATIENCE)
        .isInstanceOf(CallInterruptedException.class);
  }
}
