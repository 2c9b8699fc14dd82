package dev.espalier.testkit;

import static dev.espalier.testkit.Await.awaitDown;
import static dev.espalier.testkit.Await.awaitRestart;
import static dev.espalier.testkit.Await.awaitState;
import static dev.espalier.testkit.Crash.crash;
import static dev.espalier.testkit.Crash.kill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.CallFailedException;
import dev.espalier.ChildSpec;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.SupervisorRef;
import dev.espalier.SupervisorSpec;
import dev.espalier.Tree;
import dev.espalier.report.CrashReport;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Crashing processes and waiting for what comes of it. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@ExtendWith(EspalierExtension.class)
class AwaitTest {
  private static final Duration SHORT = Duration.ofMillis(50);

  private final TestSupervisor supervisor;

  AwaitTest(TestSupervisor supervisor) {
    this.supervisor = supervisor;
  }

  private Probe.Ref start(ChildSpec spec) {
    return supervisor.startChild(spec, Probe.Ref::of);
  }

  // ---------------------------------------------------------------------------------- crash

  @Test
  void aCrashComesInItsTurnAndIsReported() {
    Probe.Ref ref = start(Probe.spec("a"));
    List<String> journal = new CopyOnWriteArrayList<>();
    ref.tell(probe -> journal.add("handled"));
    crash(ref);
    assertThat(journal).containsExactly("handled");
    CrashReport report = supervisor.reports().awaitCrash(ref);
    assertThat(report.during()).isEqualTo("a crash that a test has asked for");
    assertThat(report.reason().toString()).contains("InducedCrash: crashed by a test");
  }

  @Test
  void aCrashRunsTheTerminateMethod() {
    List<ExitReason> reasons = new CopyOnWriteArrayList<>();
    Probe.Ref ref = start(Probe.stopping("a", (probe, reason) -> reasons.add(reason)));
    IllegalStateException cause = new IllegalStateException("out of paper");
    crash(ref, cause);
    assertThat(reasons).containsExactly(ExitReason.crash(cause));
  }

  @Test
  void aKillDoesNot() {
    List<ExitReason> reasons = new CopyOnWriteArrayList<>();
    Probe.Ref ref = start(Probe.stopping("a", (probe, reason) -> reasons.add(reason)));
    ExitReason end = awaitDown(ref, () -> kill(ref));
    assertThat(end).isEqualTo(ExitReason.killed());
    assertThat(reasons).isEmpty();
    supervisor.reports().assertNone(CrashReport.class);
  }

  @Test
  void aLoopCrashesToo() {
    CountDownLatch never = new CountDownLatch(1);
    Runnable loop =
        () -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    ProcessRef ref = supervisor.startChild(ChildSpec.worker("loop", context -> loop));
    ExitReason end = awaitDown(ref, () -> crash(ref));
    assertThat(end).isInstanceOf(ExitReason.Crash.class);
    awaitRestart(ref);
  }

  @Test
  void aSupervisorDoesNotCrashButCanBeKilled() {
    SupervisorSpec inner = SupervisorSpec.named("inner").child(Probe.spec("a")).build();
    ProcessRef ref = supervisor.startChild(ChildSpec.supervisor("inner", siblings -> inner));
    assertThatThrownBy(() -> crash(ref))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Crash.kill");
    SupervisorRef place = supervisor.supervisor().supervisor("inner");
    kill(place);
    awaitRestart(place.child("a"));
    assertThat(place.isAlive()).isTrue();
  }

  @Test
  void nobodyCannotCrash() {
    Probe.Ref ref = start(Probe.temporary("a"));
    crash(ref);
    assertThatThrownBy(() -> crash(ref))
        .isInstanceOf(CallFailedException.class)
        .hasMessageContaining("noproc");
    kill(ref);
  }

  // ---------------------------------------------------------------------------------- restart

  @Test
  void aRestartMayFailForAWhile() {
    AtomicInteger starts = new AtomicInteger();
    Probe.Ref ref =
        start(
            Probe.spec(
                "a",
                probe -> {
                  int start = starts.incrementAndGet();
                  if (start > 1 && start < 20) {
                    throw new IllegalStateException("not yet");
                  }
                }));
    crash(ref);
    awaitRestart(ref);
    assertThat(starts).hasValue(20);
    assertThat(ref.count()).isZero();
  }

  @Test
  void aChildThatIsNotRestartedFailsAtOnceWithItsTree() {
    Probe.Ref ref = start(Probe.temporary("a"));
    start(Probe.spec("b"));
    crash(ref);
    assertThatThrownBy(() -> awaitRestart(ref, Duration.ofMinutes(1)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("/a` will not be restarted: its supervisor has no such child")
        .hasMessageContaining("b  running")
        .satisfies(failure ->
            assertThat(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(getClass().getName())));
    supervisor.supervisor().terminateChild("b");
    assertThatThrownBy(() -> awaitRestart(supervisor.supervisor().child("b")))
        .hasMessageContaining("its supervisor lets it rest");
  }

  @Test
  void aTreeThatHasEndedRestartsNobody() {
    Tree tree =
        supervisor.start(() ->
            Tree.start(
                SupervisorSpec.named("Shop").intensity(0, 1).child(Probe.spec("till")).build()));
    ProcessRef till = tree.supervisor().child("till");
    crash(till);
    assertThatThrownBy(() -> awaitRestart(till))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("`Shop/till` will not be restarted: its tree has ended");
    assertThat(awaitDown(tree.supervisor())).isEqualTo(ExitReason.noproc());
    assertThatThrownBy(() -> awaitRestart(tree.supervisor()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRestartThatHangsFailsInTime() {
    CountDownLatch restarted = new CountDownLatch(1);
    AtomicInteger starts = new AtomicInteger();
    Probe.Ref ref =
        start(
            Probe.spec(
                "a",
                probe -> {
                  if (starts.incrementAndGet() == 2) {
                    awaitLatch(restarted);
                  }
                }));
    crash(ref);
    assertThatThrownBy(() -> awaitRestart(ref, SHORT))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("has not been restarted within 50 ms")
        .hasMessageContaining("does not answer");
    restarted.countDown();
    awaitRestart(ref);
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  // ---------------------------------------------------------------------------------- down, state

  @Test
  void aProcessThatGoesOnFailsWithItsTree() {
    Probe.Ref ref = start(Probe.spec("a"));
    assertThatThrownBy(() -> awaitDown(ref, SHORT))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("/a` has not ended within 50 ms")
        .hasMessageContaining("a  running");
  }

  @Test
  void aStateIsAwaited() {
    Probe.Ref ref = start(Probe.spec("a"));
    ref.tell(probe -> probe.context().self().after(Duration.ofMillis(20), probe::increment));
    assertThat(awaitState(ref::count, count -> count == 1)).isOne();
    assertThatThrownBy(() -> awaitState(ref::count, count -> count == 2, SHORT))
        .isInstanceOf(AssertionError.class)
        .hasMessage("the condition has not held within 50 ms; the last state was 1");
  }

  @Test
  void aStateIsAwaitedAcrossARestart() {
    Probe.Ref ref = start(Probe.spec("a"));
    ref.tell(Probe::increment);
    crash(ref);
    assertThat(awaitState(ref::count, count -> count == 0)).isZero();
    supervisor.supervisor().terminateChild("a");
    assertThatThrownBy(() -> awaitState(ref::count, count -> count == 0, SHORT))
        .hasMessageContaining("noproc");
  }
}
