package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ExitReason;
import dev.espalier.Signals;
import dev.espalier.annotations.Restart;
import dev.espalier.spi.Lifecycle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How servers end that have a terminate method, and that have none. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ServerExitTest {
  @AutoClose private final TestBed bed = new TestBed();

  @Test
  @DisplayName("GEN-036 without a terminate method a server ends with the reason it stops with")
  void noTerminate() {
    for (ExitReason reason :
        new ExitReason[] {
          ExitReason.normal(), ExitReason.shutdown("enough"), ExitReason.because("no disk")
        }) {
      bed.start(oneForOne(bed.plain("a").restart(Restart.TEMPORARY)));
      CompletableFuture<ExitReason> death = Signals.monitor(bed.ref("a").place());
      Object reply =
          bed.ref("a")
              .ask(
                  "stop",
                  probe -> {
                    probe.self().stop(reason);
                    return "bye";
                  });
      assertThat(reply).isEqualTo("bye");
      assertThat(death).succeedsWithin(ProbeRef.PATIENCE).isEqualTo(reason);
    }
  }

  @Test
  @DisplayName("GEN-046 its parent's exit reaches terminate, not the method that hears of exits")
  void parentsExit() {
    var tree =
        bed.start(
            oneForOne(
                bed.worker(
                    "a",
                    Lifecycle.<Probe>builder()
                        .onExit((probe, exit) -> bed.note("heard of " + exit.reason()))
                        .terminate((probe, reason) -> bed.note("terminate " + reason))
                        .build())));
    CompletableFuture<ExitReason> death = Signals.monitor(bed.ref("a").place());
    Signals.exit(bed.ref("a").place(), ExitReason.because("strange"));
    tree.close();
    assertThat(bed.journal()).containsExactly("start a", "heard of strange", "terminate shutdown");
    assertThat(death).succeedsWithin(ProbeRef.PATIENCE).isEqualTo(ExitReason.shutdown());
  }

  @Test
  @DisplayName("GEN-049 an exit signal from anyone ends a server without a terminate method")
  void notTrapping() throws InterruptedException {
    bed.start(oneForOne(bed.plain("a").restart(Restart.TEMPORARY)));
    CompletableFuture<ExitReason> death = Signals.monitor(bed.ref("a").place());
    CountDownLatch never = bed.latch();
    AtomicBoolean handled = new AtomicBoolean();
    bed.ref("a").blockPolitelyUntil(never);
    bed.ref("a").tell("later", probe -> handled.set(true));
    Signals.exit(bed.ref("a").place(), ExitReason.shutdown());
    assertThat(death).succeedsWithin(ProbeRef.PATIENCE).isEqualTo(ExitReason.shutdown());
    assertThat(bed.children()).isEmpty();
    assertThat(handled).as("what waits is not handled any more").isFalse();
    assertThat(bed.reports().trouble()).isEmpty();
  }

  @Test
  @DisplayName("GEN-074 what is queued when a server dies is not handled by its successor")
  void queueDies() throws InterruptedException {
    bed.start(oneForOne(bed.plain("a")));
    CountDownLatch go = bed.latch();
    CountDownLatch entered = bed.latch();
    bed.ref("a")
        .tell(
            "crashes",
            probe -> {
              entered.countDown();
              TestBed.await(go);
              throw new IllegalStateException("boom");
            });
    TestBed.await(entered);
    for (int i = 0; i < 3; i++) {
      bed.ref("a").tell("queued", probe -> bed.note("handled by " + probe.start()));
    }
    CompletableFuture<ExitReason> death = Signals.monitor(bed.ref("a").place());
    go.countDown();
    assertThat(death).succeedsWithin(ProbeRef.PATIENCE).isInstanceOf(ExitReason.Crash.class);
    bed.settle();
    assertThat(bed.ref("a").ping()).isEqualTo(2);
    assertThat(bed.journal()).containsExactly("start a", "start a");
  }

  @Test
  @DisplayName("PRC-054 whoever hears of a death finds nobody alive")
  void deadBeforeHeardOf() {
    bed.start(oneForOne(bed.plain("a").restart(Restart.TEMPORARY)));
    CompletableFuture<Boolean> aliveWhenHeard =
        Signals.monitor(bed.ref("a").place()).thenApply(reason -> bed.ref("a").isAlive());
    bed.ref("a").exit(ExitReason.normal());
    assertThat(aliveWhenHeard).succeedsWithin(ProbeRef.PATIENCE).isEqualTo(false);
  }
}
