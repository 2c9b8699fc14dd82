package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForAll;
import static dev.espalier.internal.process.TestBed.oneForOne;
import static dev.espalier.internal.process.TestBed.restForOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ChildCounts;
import dev.espalier.ExitReason;
import dev.espalier.StartIgnoredException;
import dev.espalier.annotations.Restart;
import dev.espalier.report.SupervisorReport.Context;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which siblings a crash touches, and in which order they stop and start. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class StrategyTest {
  @AutoClose private final TestBed bed = new TestBed();

  @Test
  @DisplayName("STR-001 one_for_one leaves the siblings alone")
  void oneForOneIsolates() {
    bed.start(oneForOne(bed.trapping("a"), bed.trapping("b")));
    bed.clear();
    bed.ref("a").crash("boom");
    bed.settle();
    assertThat(bed.journal())
        .containsExactly("stop a crash(java.lang.IllegalStateException: boom)", "start a");
    assertThat(bed.ref("b").ping()).isEqualTo(1);
    assertThat(bed.supervisor().countChildren()).isEqualTo(new ChildCounts(2, 2, 0, 2));
  }

  @Test
  @DisplayName("STR-003 one_for_all stops all in reverse order and starts all in order")
  void oneForAllRestartsAll() {
    bed.start(oneForAll(bed.trapping("a"), bed.trapping("b"), bed.trapping("c")));
    bed.clear();
    bed.ref("b").exit(ExitReason.because("died"));
    bed.settle();
    assertThat(bed.journal())
        .containsExactly(
            "stop b died", "stop c shutdown", "stop a shutdown", "start a", "start b", "start c");
  }

  @Test
  @DisplayName("STR-006 rest_for_one restarts the child and those started after it")
  void restForOneRestartsTheRest() {
    bed.start(restForOne(bed.trapping("a"), bed.trapping("b"), bed.trapping("c")));
    bed.clear();
    bed.ref("b").exit(ExitReason.because("died"));
    bed.settle();
    assertThat(bed.journal())
        .containsExactly("stop b died", "stop c shutdown", "start b", "start c");
    assertThat(bed.ref("a").ping()).isEqualTo(1);
    assertThat(bed.supervisor().countChildren()).isEqualTo(new ChildCounts(3, 3, 0, 3));
  }

  @Test
  @DisplayName("STR-009 rest_for_one of the first child restarts all")
  void restForOneOfTheFirst() {
    bed.start(restForOne(bed.trapping("a"), bed.trapping("b")));
    bed.clear();
    bed.ref("a").exit(ExitReason.because("died"));
    bed.settle();
    assertThat(bed.journal())
        .containsExactly("stop a died", "stop b shutdown", "start a", "start b");
  }

  @Test
  @DisplayName("STR-030 one_for_all with a single child is one_for_one")
  void oneForAllAlone() {
    bed.start(oneForAll(bed.plain("a")));
    bed.ref("a").crash("boom");
    bed.settle();
    assertThat(bed.ref("a").ping()).isEqualTo(2);
  }

  @Test
  @DisplayName("STR-011 a temporary bystander of one_for_all is stopped and forgotten")
  void temporaryBystanderOfAll() {
    bed.start(oneForAll(bed.trapping("a"), bed.trapping("t").restart(Restart.TEMPORARY)));
    bed.clear();
    bed.ref("a").exit(ExitReason.normal());
    assertThat(bed.children()).containsExactly("a RUNNING");
    assertThat(bed.journal()).containsExactly("stop a normal", "stop t shutdown", "start a");
  }

  @Test
  @DisplayName("STR-012 a temporary bystander of rest_for_one is stopped and forgotten")
  void temporaryBystanderOfRest() {
    bed.start(restForOne(bed.plain("a"), bed.plain("t").restart(Restart.TEMPORARY)));
    bed.ref("a").exit(ExitReason.normal());
    assertThat(bed.children()).containsExactly("a RUNNING");
    assertThat(bed.ref("t").isAlive()).isFalse();
  }

  @Test
  @DisplayName("STR-013 the crash of a temporary child touches nobody")
  void temporaryCrashTouchesNobody() {
    bed.start(oneForAll(bed.plain("a"), bed.plain("t").restart(Restart.TEMPORARY)));
    bed.ref("t").crash("boom");
    assertThat(bed.children()).containsExactly("a RUNNING");
    assertThat(bed.ref("a").ping()).isEqualTo(1);
  }

  @Test
  @DisplayName("STR-015 the crash of a transient child triggers the strategy, a clean end does not")
  void transientCrashTriggers() {
    bed.start(oneForAll(bed.plain("a"), bed.plain("b").restart(Restart.TRANSIENT)));
    bed.ref("b").crash("boom");
    bed.settle();
    assertThat(bed.ref("a").ping()).isEqualTo(2);
    bed.ref("b").exit(ExitReason.normal());
    bed.settle();
    assertThat(bed.ref("a").ping()).isEqualTo(2);
  }

  @Test
  @DisplayName("STR-017 a group restart also starts children that had declined")
  void groupRestartRetriesDeclined() {
    bed.onStart(
        "a",
        (start, context) -> {
          if (start == 1) {
            throw new StartIgnoredException();
          }
        });
    bed.start(oneForAll(bed.plain("a"), bed.plain("z")));
    assertThat(bed.children()).containsExactly("z RUNNING", "a STOPPED");
    bed.ref("z").crash("boom");
    assertThat(bed.children()).containsExactly("z RUNNING", "a RUNNING");
  }

  @Test
  @DisplayName("STR-017 a group restart also starts transient children that had ended")
  void groupRestartRevivesEnded() {
    bed.start(oneForAll(bed.plain("a").restart(Restart.TRANSIENT), bed.plain("z")));
    bed.ref("a").exit(ExitReason.normal());
    assertThat(bed.children()).containsExactly("z RUNNING", "a STOPPED");
    bed.ref("z").crash("boom");
    assertThat(bed.children()).containsExactly("z RUNNING", "a RUNNING");
  }

  @Test
  @DisplayName("STR-019 two deaths at once are one restart of one_for_all")
  void deathsCollapseUnderOneForAll() throws InterruptedException {
    CountDownLatch stopping = bed.latch();
    CountDownLatch goOn = bed.latch();
    bed.start(
        oneForAll(
                bed.plain("a"),
                bed.plain("b"),
                bed.trapping(
                    "c",
                    (probe, reason) -> {
                      stopping.countDown();
                      TestBed.await(goOn);
                    }))
            .intensity(1, 5));
    bed.ref("a").kill();
    TestBed.await(stopping); // the supervisor is busy with c
    bed.ref("b").exit(ExitReason.because("died, too"));
    goOn.countDown();
    bed.settle();
    assertThat(bed.children()).containsExactly("c RUNNING", "b RUNNING", "a RUNNING");
    assertThat(bed.starts("a")).isEqualTo(2);
    assertThat(bed.reports().of(Context.CHILD_TERMINATED)).hasSize(1);
    assertThat(bed.reports().inShort())
        .as("STR-029 its own reason is reported")
        .contains("Root shutdown_error b died, too");
  }

  @Test
  @DisplayName("STR-020 two deaths at once are two restarts of one_for_one")
  void deathsAddUpUnderOneForOne() throws InterruptedException {
    CountDownLatch starting = bed.latch();
    CountDownLatch goOn = bed.latch();
    bed.onStart(
        "a",
        (start, context) -> {
          if (start == 2) {
            starting.countDown();
            TestBed.await(goOn);
          }
        });
    bed.start(oneForOne(bed.trapping("a"), bed.trapping("b")).intensity(1, 5));
    bed.ref("a").exit(ExitReason.because("died"));
    TestBed.await(starting); // the supervisor is busy with a
    bed.ref("b").exit(ExitReason.because("died"));
    bed.clear();
    goOn.countDown();
    assertThat(bed.awaitEnd()).isEqualTo(ExitReason.shutdown());
    assertThat(bed.journal()).containsExactly("stop a shutdown");
  }

  @Test
  @DisplayName("STR-022 one_for_all stops what it has restarted before it tries again")
  void oneForAllStartsOver() {
    bed.onStart(
        "b",
        (start, context) -> {
          if (start == 2) {
            throw new IllegalStateException("not yet");
          }
        });
    bed.start(oneForAll(bed.trapping("a"), bed.trapping("b")));
    bed.clear();
    bed.ref("a").kill();
    TestBed.eventually(() -> assertThat(bed.children()).containsExactly("b RUNNING", "a RUNNING"));
    assertThat(bed.journal())
        .containsExactly(
            "stop b shutdown", "start a", "start b", "stop a shutdown", "start a", "start b");
  }

  @Test
  @DisplayName("STR-025 STR-026 rest_for_one goes on from the child whose restart failed")
  void restForOneGoesOn() {
    bed.onStart(
        "b",
        (start, context) -> {
          if (start == 2) {
            throw new IllegalStateException("not yet");
          }
        });
    bed.start(restForOne(bed.trapping("a"), bed.trapping("b"), bed.trapping("d")));
    bed.clear();
    bed.ref("a").kill();
    TestBed.eventually(
        () -> assertThat(bed.children()).containsExactly("d RUNNING", "b RUNNING", "a RUNNING"));
    assertThat(bed.journal())
        .containsExactly(
            "stop d shutdown", "stop b shutdown", "start a", "start b", "start b", "start d");
  }

  @Test
  @DisplayName("STR-027 a group restart respects the shutdown of each child")
  void groupRestartRespectsShutdown() throws InterruptedException {
    CountDownLatch never = bed.latch();
    bed.start(
        oneForAll(
            bed.plain("a"),
            bed.trapping("b"),
            bed.trapping("c").shutdown(dev.espalier.annotations.Shutdown.BRUTAL_KILL)));
    bed.ref("c").blockPolitelyUntil(never);
    bed.clear();
    bed.ref("a").exit(ExitReason.because("died"));
    bed.settle();
    assertThat(bed.journal()).containsExactly("stop b shutdown", "start a", "start b", "start c");
    assertThat(bed.reports().of(Context.SHUTDOWN_ERROR)).isEmpty();
  }
}
