package dev.espalier.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ChildSpec;
import dev.espalier.DynamicSupervisorRef;
import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.Signals;
import dev.espalier.StartResult;
import dev.espalier.annotations.Shutdown;
import dev.espalier.spi.Lifecycle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Supervisors whose turns are taken by those who bring them news. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class TurnTest {
  @AutoClose private final TestBed bed = new TestBed();

  private final AtomicInteger handedOver = new AtomicInteger();
  private final Executor control =
      task -> {
        handedOver.incrementAndGet();
        ControlThreads.SHARED.execute(task);
      };

  private final Place<?> root =
      TreeLauncher.start(
          DynamicSupervisorSpec.named("Root").intensity(1_000, 3_600),
          new TreeContext(control, ControlThreads.SHARED, bed.reports()));

  private final DynamicSupervisorRef pool = root.tree().supervisor().asDynamicSupervisor();

  @AfterEach
  void close() {
    root.tree().close();
  }

  private ProcessRef start(ChildSpec spec) {
    return ((StartResult.Started) pool.startChild(spec)).child();
  }

  @Test
  @DisplayName(
      "an idle supervisor needs no thread but that of its caller, and the child's for a start")
  void callersTakeTurns() {
    handedOver.set(0);
    for (int i = 0; i < 100; i++) {
      assertThat(pool.terminateChild(start(bed.plain("x")))).isTrue();
    }
    assertThat(pool.countChildren().specs()).isZero();
    assertThat(handedOver).hasValue(0);
  }

  @Test
  @DisplayName("nor does it for a restart: the process that ends takes the turn, then the new one")
  void theDyingTakeTurns() {
    Place<?> child = (Place<?>) start(bed.plain("x"));
    handedOver.set(0);
    CountDownLatch restarted = bed.latch();
    bed.onStart("x", (count, context) -> restarted.countDown());
    CompletableFuture<ExitReason> end = Signals.monitor(child);
    Signals.exit(child, ExitReason.because("enough"));
    assertThat(end).succeedsWithin(ProbeRef.PATIENCE);
    assertThat(pool.countChildren().active()).isEqualTo(1);
    assertThat(restarted.getCount()).isZero();
    assertThat(handedOver).hasValue(0);
  }

  @Test
  @DisplayName("a guest keeps its interrupt flag, and its child is stopped nevertheless")
  void flagOfTheGuest() {
    ProcessRef child = start(bed.plain("x"));
    Thread.currentThread().interrupt();
    boolean stopped = pool.terminateChild(child);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(stopped).isTrue();
  }

  @Test
  @DisplayName("the start function of a child runs in a thread of the child, not in its caller's")
  void startFunction() {
    AtomicReference<Thread> thread = new AtomicReference<>();
    bed.onStart("x", (count, context) -> thread.set(Thread.currentThread()));
    start(bed.plain("x"));
    assertThat(thread.get()).isNotNull().isNotSameAs(Thread.currentThread());
  }

  /** A worker that has its supervisor stop it, and would wait for that for ever. */
  private record Suicidal(DynamicSupervisorRef pool, ProcessRef self) {
    void end() {
      pool.terminateChild(self);
    }
  }

  @ParameterizedTest
  @CsvSource({Shutdown.INFINITY + ",shutdown", Shutdown.BRUTAL_KILL + ",killed"})
  @DisplayName("a child that has itself stopped takes the turn, and is stopped like any other")
  void itself(int shutdown, String reason) {
    ChildSpec spec =
        ChildSpec.worker(
                "x",
                Lifecycle.<Suicidal>builder().afterStart(Suicidal::end).build(),
                start -> new Suicidal(pool, start.self().ref()))
            .shutdown(shutdown);
    CompletableFuture<ExitReason> end = Signals.monitor(start(spec));
    assertThat(end)
        .succeedsWithin(ProbeRef.PATIENCE)
        .satisfiesAnyOf(
            why -> assertThat(why).hasToString(reason),
            why -> assertThat(why).isEqualTo(ExitReason.noproc())); // it was quicker than we
    assertThat(pool.countChildren().specs()).isZero();
    assertThat(pool.isAlive()).isTrue();
  }

  @Test
  @DisplayName("many callers at once: each gets its own child, and none is left")
  void manyCallers() throws InterruptedException {
    AtomicInteger stopped = new AtomicInteger();
    Thread[] callers = new Thread[8];
    for (int i = 0; i < callers.length; i++) {
      callers[i] =
          Thread.ofVirtual()
              .start(() -> {
                for (int k = 0; k < 200; k++) {
                  stopped.addAndGet(pool.terminateChild(start(bed.plain("x"))) ? 1 : 0);
                }
              });
    }
    for (Thread caller : callers) {
      caller.join();
    }
    assertThat(stopped).hasValue(1_600);
    assertThat(pool.countChildren().specs()).isZero();
  }
}
