package dev.espalier.testkit;

import static dev.espalier.testkit.Await.awaitDown;
import static dev.espalier.testkit.Await.awaitRestart;
import static dev.espalier.testkit.Crash.crash;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.Self;
import dev.espalier.SupervisorSpec;
import dev.espalier.Tree;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Time that a test lets pass. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@ExtendWith(EspalierExtension.class)
class ManualClockTest {
  private final TestSupervisor supervisor;
  private final ManualClock clock;
  private final List<String> journal = new CopyOnWriteArrayList<>();

  ManualClockTest(TestSupervisor supervisor) {
    this.supervisor = supervisor;
    this.clock = supervisor.manualClock();
  }

  private void note(String what) {
    journal.add(clock.elapsed().toSeconds() + " " + what);
  }

  private Probe.Ref start(String id) {
    return supervisor.startChild(Probe.spec(id), Probe.Ref::of);
  }

  /** Has a process do something with its context. */
  private static void in(Probe.Ref ref, java.util.function.Consumer<Self> action) {
    ref.ask(probe -> {
      action.accept(probe.context().self());
      return true;
    });
  }

  @Test
  void timeStandsStillUntilItIsMoved() {
    Probe.Ref ref = start("a");
    in(ref, self -> self.after(Duration.ofSeconds(3), () -> note("after")));
    in(ref, self -> self.every(Duration.ofSeconds(2), () -> note("every")));
    assertThat(clock.timers()).isEqualTo(2);
    assertThat(journal).isEmpty();
    clock.advance(Duration.ofSeconds(5));
    assertThat(journal).containsExactly("2 every", "3 after", "4 every");
    assertThat(clock.elapsed()).isEqualTo(Duration.ofSeconds(5));
    assertThat(clock.timers()).isOne();
  }

  @Test
  void noPeriodIsSkipped() {
    Probe.Ref ref = start("a");
    in(ref, self -> self.every(Duration.ofMillis(1), () -> note("tick")));
    clock.advance(Duration.ofSeconds(1));
    assertThat(journal).hasSize(1_000);
  }

  @Test
  void aTimerThatIsStartedAnewKeepsItsRhythm() {
    Probe.Ref ref = start("a");
    in(ref, this::tickAndAgain);
    clock.advance(Duration.ofSeconds(4));
    assertThat(journal).containsExactly("0 tick", "1 tick", "2 tick", "3 tick", "4 tick");
  }

  private void tickAndAgain(Self self) {
    note("tick");
    self.after(Duration.ofSeconds(1), () -> tickAndAgain(self));
  }

  @Test
  void remainingTimeIsTheClocks() {
    Probe.Ref ref = start("a");
    Self.Timer[] timer = new Self.Timer[1];
    in(ref, self -> timer[0] = self.after(Duration.ofSeconds(10), () -> note("after")));
    clock.advance(Duration.ofSeconds(4));
    assertThat(ref.<Duration>ask(probe -> timer[0].remaining().orElseThrow()))
        .isEqualTo(Duration.ofSeconds(6));
    assertThat(ref.<Boolean>ask(probe -> timer[0].cancel())).isTrue();
    clock.advance(Duration.ofSeconds(10));
    assertThat(journal).isEmpty();
  }

  @Test
  void anIdleTimeoutIsDueWhenTheClockSaysSo() {
    Probe.Ref ref = start("a");
    in(ref, self -> self.idleTimeout(Duration.ofMinutes(1), () -> note("idle")));
    clock.advance(Duration.ofSeconds(59));
    assertThat(journal).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    assertThat(journal).containsExactly("60 idle");
  }

  @Test
  void anIdleTimeoutBesideATimerKeepsItsTime() {
    Probe.Ref ref = start("a");
    in(
        ref,
        self ->
            self.every(
                Duration.ofSeconds(10),
                () -> self.idleTimeout(Duration.ofSeconds(3), () -> note("idle"))));
    clock.advance(Duration.ofSeconds(35));
    assertThat(journal).containsExactly("13 idle", "23 idle", "33 idle");
  }

  @Test
  void aCrashAndItsRestartAreOverBeforeTimeMovesOn() {
    supervisor.startChild(
        Probe.spec(
            "a",
            probe -> {
              note("start");
              probe
                  .context()
                  .self()
                  .after(
                      Duration.ofSeconds(1),
                      () -> {
                        throw new IllegalStateException("time is up");
                      });
            }));
    clock.advance(Duration.ofSeconds(3));
    assertThat(journal).containsExactly("0 start", "1 start", "2 start", "3 start");
  }

  @Test
  void restartsAreCountedWithinTheWindowOfTheClock() {
    SupervisorSpec spec =
        SupervisorSpec.named("Shop").intensity(1, 60).child(Probe.spec("till")).build();
    Tree tree = supervisor.start(() -> Tree.start(spec));
    ProcessRef till = tree.supervisor().child("till");
    for (int i = 0; i < 3; i++) {
      crash(till);
      awaitRestart(till);
      clock.advance(Duration.ofSeconds(61));
    }
    crash(till);
    awaitRestart(till);
    clock.advance(Duration.ofSeconds(59));
    assertThat(awaitDown(tree.supervisor(), () -> crash(till))).isEqualTo(ExitReason.shutdown());
  }

  @Test
  void anEndDoesNotWaitForTheClock() {
    SupervisorSpec spec =
        SupervisorSpec.named("Shop")
            .child(
                Probe.stopping("till", (probe, reason) -> Thread.sleep(Duration.ofMinutes(1)))
                    .shutdown(20))
            .build();
    Tree tree = supervisor.start(() -> Tree.start(spec));
    tree.close();
    assertThat(tree.supervisor().isAlive()).isFalse();
  }

  @Test
  void timeDoesNotGoBack() {
    assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(supervisor.manualClock()).isSameAs(clock);
  }

  @Test
  void whatIsStartedCannotBePutOnAClockLater() {
    try (TestSupervisor other = new TestSupervisor("late")) {
      other.startChild(Probe.spec("a"));
      assertThatThrownBy(other::manualClock)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("`late` has started something already");
    }
  }
}
