package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForAll;
import static dev.espalier.internal.process.TestBed.oneForOne;
import static dev.espalier.internal.process.TestBed.supervisor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ChildSpec;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.Signals;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Supervisors as children: giving up, being restarted, being killed. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class NestedSupervisorTest {
  @AutoClose private final TestBed bed = new TestBed();

  @Test
  @DisplayName("a transient supervisor that gave up is not restarted")
  void transientGivesUp() {
    bed.start(
        oneForOne(
            supervisor("in", oneForOne(bed.plain("x")).intensity(0, 5))
                .restart(Restart.TRANSIENT)));
    bed.ref("in/x").crash("boom");
    TestBed.eventually(() -> assertThat(bed.children()).containsExactly("in STOPPED"));
    assertThat(bed.starts("x")).isEqualTo(1);
  }

  @Test
  @DisplayName("RST-028 a temporary supervisor that gave up is forgotten")
  void temporaryGivesUp() {
    bed.start(
        oneForOne(
            supervisor("in", oneForOne(bed.plain("x")).intensity(0, 5))
                .restart(Restart.TEMPORARY)));
    bed.ref("in/x").crash("boom");
    TestBed.eventually(() -> assertThat(bed.children()).isEmpty());
  }

  @Test
  @DisplayName("STR-028 a group restart stops a nested tree in order and starts it anew")
  void groupRestartOfTrees() {
    bed.start(
        oneForAll(
            bed.plain("a"), supervisor("in", oneForOne(bed.trapping("x"), bed.trapping("y")))));
    bed.clear();
    bed.ref("a").crash("boom");
    bed.settle();
    assertThat(bed.journal())
        .containsExactly("stop y shutdown", "stop x shutdown", "start a", "start x", "start y");
  }

  @Test
  @DisplayName("STA-025 children of a killed supervisor end with killed; it is restarted")
  void killedSupervisor() {
    bed.start(oneForOne(supervisor("in", oneForOne(bed.trapping("t"), bed.plain("n")))));
    bed.clear();
    Signals.kill(bed.supervisor().child("in"));
    TestBed.eventually(() -> {
      assertThat(bed.journal()).contains("stop t killed", "start t", "start n");
      assertThat(bed.reports().trouble()).containsExactly("Root child_terminated in killed");
    });
    bed.settle();
    assertThat(bed.ref("in/t").ping()).isEqualTo(2);
    assertThat(bed.ref("in/n").ping()).isEqualTo(2);
  }

  @Test
  @DisplayName(
      "SHD-021 a nested supervisor that exceeds its time is killed, and its children with it")
  void nestedShutdownTimesOut() throws InterruptedException {
    CountDownLatch stuck = bed.latch();
    var tree =
        bed.start(
            oneForOne(
                supervisor(
                        "in",
                        oneForOne(
                            bed.trapping("t"),
                            bed.plain("n"),
                            bed.trapping("slow").shutdown(Shutdown.INFINITY)))
                    .shutdown(50)));
    bed.ref("in/slow").blockUntil(stuck);
    tree.close();
    assertThat(bed.awaitEnd()).isEqualTo(ExitReason.shutdown());
    assertThat(bed.reports().trouble()).contains("Root shutdown_error in killed");
    TestBed.eventually(() -> assertThat(bed.journal()).contains("stop t killed"));
    TestBed.eventually(() -> assertThat(bed.ref("in/n").isAlive()).isFalse());
    stuck.countDown();
    TestBed.eventually(() -> assertThat(bed.journal()).contains("stop slow shutdown"));
  }

  @Test
  @DisplayName("SHD-005 brutal_kill of a nested supervisor")
  void brutalKillOfSupervisor() {
    bed.start(
            oneForOne(
                supervisor("in", oneForOne(bed.trapping("t"), bed.plain("n")))
                    .shutdown(Shutdown.BRUTAL_KILL)))
        .close();
    TestBed.eventually(() -> assertThat(bed.journal()).contains("stop t killed"));
    TestBed.eventually(() -> assertThat(bed.ref("in/n").isAlive()).isFalse());
    assertThat(bed.reports().trouble()).doesNotContain("Root shutdown_error in killed");
  }

  @Test
  @DisplayName("grandchildren of a killed supervisor are stopped in order")
  void killedGrandparent() {
    bed.start(
        oneForOne(
            supervisor(
                    "in",
                    oneForOne(supervisor("deep", oneForOne(bed.trapping("x"), bed.trapping("y")))))
                .restart(Restart.TEMPORARY)));
    bed.clear();
    Signals.kill(bed.supervisor().child("in"));
    TestBed.eventually(
        () -> assertThat(bed.journal()).containsExactly("stop y shutdown", "stop x shutdown"));
    TestBed.eventually(
        () -> assertThat(bed.supervisor().supervisor("in").supervisor("deep").isAlive()).isFalse());
  }

  @Test
  @DisplayName("STA-025 a killed root ends with killed, and all its children end")
  void killedRoot() throws InterruptedException {
    bed.start(oneForOne(bed.trapping("t"), bed.plain("n")));
    Signals.kill(bed.place("t").parentOrSelf());
    assertThat(bed.awaitEnd()).isEqualTo(ExitReason.killed());
    TestBed.eventually(() -> assertThat(bed.journal()).contains("stop t killed"));
    TestBed.eventually(() -> assertThat(bed.ref("n").isAlive()).isFalse());
  }

  @Test
  @DisplayName("STA-025 a ref of a supervisor may be killed, the root's, too")
  void killByRef() throws InterruptedException {
    bed.start(oneForOne(supervisor("in", oneForOne(bed.plain("x")))));
    Signals.kill(bed.supervisor().supervisor("in"));
    TestBed.eventually(() -> assertThat(bed.starts("x")).isEqualTo(2));
    Signals.kill(bed.supervisor());
    assertThat(bed.awaitEnd()).isEqualTo(ExitReason.killed());
  }

  @Test
  @DisplayName("STA-025 a supervisor killed while its specification is made starts nobody")
  void killedWhileItsSpecificationIsMade() throws InterruptedException {
    CountDownLatch making = bed.latch();
    CountDownLatch goOn = bed.latch();
    CountDownLatch made = bed.latch();
    AtomicInteger calls = new AtomicInteger();
    SupervisorSpec spec = oneForOne(bed.plain("x")).build();
    bed.start(
        oneForOne(
            ChildSpec.supervisor(
                "in",
                siblings -> {
                  if (calls.incrementAndGet() == 2) {
                    making.countDown();
                    ProbeRef.awaitStubbornly(goOn);
                    made.countDown();
                  }
                  return spec;
                })));
    Signals.kill(bed.supervisor().child("in"));
    TestBed.await(making);
    Signals.kill(bed.supervisor().child("in"));
    TestBed.eventually(() -> assertThat(bed.starts("x")).isEqualTo(2));
    bed.settle();
    goOn.countDown();
    TestBed.await(made);
    for (int i = 0; i < 20; i++) {
      TestBed.settle(bed.supervisor().supervisor("in"));
      assertThat(bed.ref("in/x").ping()).isEqualTo(2);
    }
    assertThat(bed.starts("x")).isEqualTo(2);
  }

  @Test
  void orphanInItsConstructorEndsQuietly() throws InterruptedException {
    CountDownLatch inConstructor = bed.latch();
    CountDownLatch never = bed.latch();
    bed.onStart(
        "x",
        (start, context) -> {
          if (start == 2) {
            inConstructor.countDown();
            never.await();
          }
        });
    bed.start(oneForOne(supervisor("in", oneForOne(bed.plain("x"))).restart(Restart.TEMPORARY)));
    bed.ref("in/x").kill();
    TestBed.await(inConstructor);
    bed.clear();
    ProcessRef orphan = bed.endpoint("in/x");
    assertThat(orphan.isAlive()).isTrue();
    Signals.kill(bed.supervisor().child("in"));
    TestBed.eventually(() -> assertThat(orphan.isAlive()).isFalse());
    assertThat(bed.children()).isEmpty();
    assertThat(bed.reports().trouble()).containsExactly("Root child_terminated in killed");
  }
}
