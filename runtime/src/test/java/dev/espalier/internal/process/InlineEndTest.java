package dev.espalier.internal.process;

import static dev.espalier.internal.process.Borrower.awaitIdle;
import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.CallFailedException;
import dev.espalier.ExitReason;
import dev.espalier.Signals;
import dev.espalier.report.CrashReport;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The end of a process that was lent: by its handler, or meanwhile. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class InlineEndTest {

  @AutoClose private final TestBed bed = new TestBed();

  /** What a sender has got: the caller the reason, whoever casts nothing. */
  private static void assertOutcome(Inline kind, Optional<Throwable> outcome, String reason) {
    if (kind == Inline.CAST) {
      assertThat(outcome).isEmpty();
    } else {
      assertThat(((CallFailedException) outcome.orElseThrow()).reason().toString())
          .contains(reason);
    }
  }

  private Optional<Throwable> send(Inline kind, String name, Probe.Action action) {
    awaitIdle(bed, "a");
    return Optional.ofNullable(ProbeRef.thrown(() -> kind.send(bed.ref("a"), name, action)));
  }

  private static void boom() {
    throw new IllegalStateException("boom");
  }

  // ---------------------------------------------------------------------------------- by itself

  @ParameterizedTest
  @EnumSource(Inline.class)
  void aCrashIsThatOfTheProcessAndItsReportIsComplete(Inline kind) {
    bed.start(oneForOne(bed.trapping("a")));
    assertOutcome(kind, send(kind, "crash", probe -> boom()), "boom");
    TestBed.eventually(() -> assertThat(bed.starts("a")).isEqualTo(2));
    assertThat(bed.ref("a").ping()).isEqualTo(2);
    CrashReport report = bed.reports().crashes().getFirst();
    assertThat(report.during()).isEqualTo("crash");
    assertThat(report.reason().toString()).contains("boom");
    assertThat(report.lostCalls() + report.lostCasts()).isZero();
    assertThat(bed.journal()).contains("stop a " + report.reason());
  }

  @ParameterizedTest
  @EnumSource(Inline.class)
  void messagesThatWaitDuringACrashFailWithIt(Inline kind) throws Exception {
    bed.startTemporary(bed.plain("a"));
    CountDownLatch go = bed.latch();
    Borrower borrower =
        Borrower.inside(
            bed,
            "a",
            kind,
            "crash",
            probe -> {
              ProbeRef.awaitStubbornly(go);
              boom();
            });
    CompletableFuture<Object> waiting = bed.ref("a").askAsync("ping", Probe::start);
    bed.ref("a").tellInline("lost", probe -> bed.note("never"));
    go.countDown();
    assertOutcome(kind, borrower.outcome(), "boom");
    assertThat(waiting.handle((reply, thrown) -> thrown.getMessage()).get()).contains("boom");
    CrashReport report = bed.reports().crashes().getFirst();
    assertThat(report.lostCalls()).isEqualTo(1);
    assertThat(report.lostCasts()).isEqualTo(1);
    assertThat(bed.journal()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Inline.class)
  void theTerminateMethodRunsInAThreadOfTheProcess(Inline kind) throws Exception {
    CountDownLatch go = bed.latch();
    CountDownLatch entered = new CountDownLatch(1);
    AtomicReference<Thread> terminator = new AtomicReference<>();
    bed.start(
        oneForOne(
            bed.trapping(
                "a",
                (probe, reason) -> {
                  terminator.set(Thread.currentThread());
                  entered.countDown();
                  ProbeRef.awaitStubbornly(go);
                })));
    Borrower borrower = Borrower.inside(bed, "a", kind, "crash", probe -> boom());
    TestBed.await(entered);
    if (kind == Inline.CAST) {
      assertThat(borrower.outcome()).as("its sender has gone on").isEmpty();
    }
    assertThat(terminator.get()).isNotSameAs(borrower.thread());
    assertThat(terminator.get().getName()).isEqualTo("Root/a");
    bed.ref("a").tellInline("lost", probe -> bed.note("never"));
    go.countDown();
    TestBed.eventually(() -> assertThat(bed.starts("a")).isEqualTo(2));
    assertThat(bed.ref("a").ping()).isEqualTo(2);
    assertThat(bed.journal()).doesNotContain("never");
  }

  @ParameterizedTest
  @EnumSource(Inline.class)
  void aKillDuringTheTerminateMethodEndsIt(Inline kind) throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch go = bed.latch();
    bed.startTemporary(
        bed.trapping(
            "a",
            (probe, reason) -> {
              entered.countDown();
              ProbeRef.awaitStubbornly(go);
            }));
    Borrower borrower = Borrower.inside(bed, "a", kind, "crash", probe -> boom());
    CompletableFuture<ExitReason> end = bed.endOf("a");
    TestBed.await(entered);
    bed.ref("a").kill();
    assertThat(end.get()).isEqualTo(ExitReason.killed());
    assertOutcome(kind, borrower.outcome(), "killed");
  }

  @ParameterizedTest
  @EnumSource(Inline.class)
  void aHandlerStopsItsProcessInOrder(Inline kind) throws Exception {
    bed.startTemporary(bed.trapping("a"));
    CompletableFuture<ExitReason> end = bed.endOf("a");
    assertThat(send(kind, "stop", probe -> probe.self().stop(ExitReason.normal()))).isEmpty();
    assertThat(end.get()).isEqualTo(ExitReason.normal());
    assertThat(bed.journal()).contains("stop a normal");
    assertThat(bed.reports().crashes()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Inline.class)
  void aHandlerThatKillsItsProcessDoesNotHitItsSender(Inline kind) throws Exception {
    bed.startTemporary(bed.plain("a"));
    CompletableFuture<ExitReason> end = bed.endOf("a");
    assertOutcome(kind, send(kind, "kill", probe -> Signals.kill(probe.self().ref())), "killed");
    assertThat(end.get()).isEqualTo(ExitReason.killed());
    assertThat(Thread.interrupted()).isFalse();
  }

  // ---------------------------------------------------------------------------------- by others

  @ParameterizedTest
  @EnumSource(Inline.class)
  void aRequestToStopWaitsForTheHandler(Inline kind) throws Exception {
    bed.startTemporary(bed.trapping("a"));
    CountDownLatch go = bed.latch();
    Borrower borrower = Borrower.until(go, bed, "a", kind);
    CompletableFuture<ExitReason> end = bed.endOf("a");
    bed.place("a").occupant().askToStop();
    assertThat(end).isNotDone();
    go.countDown();
    assertThat(borrower.outcome()).isEmpty();
    assertThat(end.get()).isEqualTo(ExitReason.shutdown());
  }

  @ParameterizedTest
  @EnumSource(Inline.class)
  void aHandlerThatIgnoresAKillIsAZombieUntilItReturns(Inline kind) throws Exception {
    bed.startTemporary(bed.plain("a"));
    CountDownLatch go = bed.latch();
    Borrower borrower = Borrower.until(go, bed, "a", kind);
    bed.ref("a").kill();
    assertThat(bed.ref("a").isAlive()).isFalse();
    TestBed.eventually(() -> assertThat(bed.reports().zombies()).hasSize(1));
    assertThat(borrower.thrown()).isNotDone();
    go.countDown();
    assertOutcome(kind, borrower.outcome(), "killed");
    TestBed.eventually(() -> assertThat(bed.reports().endedZombies()).hasSize(1));
  }

  @ParameterizedTest
  @EnumSource(Inline.class)
  void aHandlerOfADeadProcessActsForNobody(Inline kind) throws Exception {
    bed.startTemporary(bed.plain("a"), bed.plain("b"));
    CountDownLatch go = bed.latch();
    Borrower borrower =
        Borrower.inside(
            bed,
            "a",
            kind,
            "late",
            probe -> {
              ProbeRef.awaitStubbornly(go);
              bed.ref("b").tellInline("act", other -> bed.note("acted"));
            });
    bed.ref("a").kill();
    go.countDown();
    assertOutcome(kind, borrower.outcome(), "killed");
    assertThat(bed.ref("b").ping()).isEqualTo(1);
    assertThat(bed.journal()).isEmpty();
  }
}
