package dev.espalier.internal.process;

import static dev.espalier.internal.process.Borrower.awaitIdle;
import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.report.InlineBlockedReport;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Handlers that were promised not to block, and do: reported while they block. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class InlinePromiseTest {

  private static Borrower blocked(TestBed bed, String id, Inline kind, CountDownLatch go)
      throws InterruptedException {
    Borrower borrower =
        Borrower.inside(bed, id, kind, "slow", probe -> ProbeRef.awaitStubbornly(go));
    TestBed.eventually(
        () -> assertThat(borrower.thread().getState()).isEqualTo(Thread.State.WAITING));
    return borrower;
  }

  @ParameterizedTest
  @EnumSource(Inline.class)
  void whoBreaksThePromiseIsReportedOnceForEachHandler(Inline kind) throws Exception {
    ManualClock clock = new ManualClock();
    try (TestBed bed = new TestBed(clock)) {
      bed.start(oneForOne(bed.plain("a")));
      for (int round = 0; round < 2; round++) {
        CountDownLatch go = bed.latch();
        Borrower borrower = blocked(bed, "a", kind, go);
        clock.advance(Duration.ofMillis(100));
        clock.advance(Duration.ofMillis(99));
        assertThat(bed.reports().trouble()).hasSize(round);
        clock.advance(Duration.ofMillis(1));
        assertThat(bed.reports().trouble()).containsExactly("inline blocked Root/a slow");
        clock.advance(Duration.ofSeconds(5));
        go.countDown();
        borrower.thread().join();
        assertThat(bed.reports().trouble()).containsExactly("inline blocked Root/a slow");
      }
      InlineBlockedReport report = bed.reports().only(InlineBlockedReport.class).getFirst();
      assertThat(report.sender()).isEqualTo("borrower");
      assertThat(report.text())
          .startsWith(
              "inline report: process Root/a was promised not to block, and blocks the thread that"
                  + " it was lent to\n"
                  + "    while     slow\n"
                  + "    client    borrower\n"
                  + "    at ")
          .contains("awaitStubbornly");
    }
  }

  @ParameterizedTest
  @EnumSource(Inline.class)
  void whoIsHeldUpByAnotherOneIsNotReported(Inline kind) throws Exception {
    ManualClock clock = new ManualClock();
    try (TestBed bed = new TestBed(clock)) {
      bed.start(oneForOne(bed.plain("a"), bed.plain("b")));
      awaitIdle(bed, "b");
      CountDownLatch inside = new CountDownLatch(1);
      CountDownLatch go = bed.latch();
      Borrower borrower =
          Borrower.inside(
              bed,
              "a",
              kind,
              "outer",
              probe ->
                  kind.send(
                      bed.ref("b"),
                      "inner",
                      other -> {
                        inside.countDown();
                        ProbeRef.awaitStubbornly(go);
                      }));
      TestBed.await(inside);
      clock.advance(Duration.ofSeconds(5));
      assertThat(bed.reports().trouble()).containsExactly("inline blocked Root/b inner");
      InlineBlockedReport report = bed.reports().only(InlineBlockedReport.class).getFirst();
      assertThat(report.sender()).isEqualTo("Root/a");
      go.countDown();
      assertThat(borrower.outcome()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Inline.class)
  void nobodyLooksWhenNothingIsLent(Inline kind) {
    ManualClock clock = new ManualClock();
    try (TestBed bed = new TestBed(clock)) {
      bed.start(oneForOne(bed.plain("a")));
      awaitIdle(bed, "a");
      kind.send(bed.ref("a"), "thread", probe -> bed.note(Thread.currentThread().getName()));
      assertThat(bed.journal()).endsWith(Thread.currentThread().getName());
      assertThat(clock.running()).isEqualTo(1);
      clock.advance(Duration.ofMillis(100));
      assertThat(clock.running()).isZero();
    }
  }

  @Test
  void theNextLoanIsLookedAtAgain() throws Exception {
    ManualClock clock = new ManualClock();
    try (TestBed bed = new TestBed(clock)) {
      bed.start(oneForOne(bed.plain("a")));
      awaitIdle(bed, "a");
      bed.ref("a").tellInline("quick", probe -> {});
      clock.advance(Duration.ofMillis(100));
      assertThat(clock.running()).isZero();
      CountDownLatch go = bed.latch();
      blocked(bed, "a", Inline.CAST, go);
      clock.advance(Duration.ofMillis(200));
      assertThat(bed.reports().trouble()).containsExactly("inline blocked Root/a slow");
      go.countDown();
    }
  }
}
