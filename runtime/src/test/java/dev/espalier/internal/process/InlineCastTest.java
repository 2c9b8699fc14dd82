package dev.espalier.internal.process;

import static dev.espalier.internal.process.Borrower.awaitIdle;
import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ExitReason;
import dev.espalier.Signals;
import dev.espalier.report.CrashReport;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An inline cast is a cast for its sender: it waits for nobody, and is told nothing. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class InlineCastTest {

  @AutoClose private final TestBed bed = new TestBed();

  @Test
  void whatItsHandlerThrowsDoesNotReachItsSender() {
    bed.start(oneForOne(bed.plain("a")));
    awaitIdle(bed, "a");
    bed.ref("a")
        .tellInline(
            "crash",
            probe -> {
              throw new AssertionError("boom");
            });
    TestBed.eventually(() -> assertThat(bed.starts("a")).isEqualTo(2));
    CrashReport report = bed.reports().crashes().getFirst();
    assertThat(report.during()).isEqualTo("crash");
    assertThat(report.client()).as("nobody waits for a cast").isNull();
    Throwable cause = ((ExitReason.Crash) report.reason()).cause();
    assertThat(cause).isInstanceOf(AssertionError.class).hasMessage("boom");
  }

  @Test
  void aDeadProcessTakesItToTheGrave() throws Exception {
    bed.startTemporary(bed.plain("a"));
    CountDownLatch go = bed.latch();
    bed.ref("a").blockUntil(go);
    bed.ref("a").kill();
    bed.ref("a").tellInline("late", probe -> bed.note("never"));
    go.countDown();
    TestBed.eventually(() -> assertThat(bed.place("a").occupant()).isNull());
    bed.ref("a").tellInline("later", probe -> bed.note("never"));
    assertThat(bed.journal()).isEmpty();
  }

  @Test
  void oneThatIsStoppingDropsIt() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch go = bed.latch();
    bed.startTemporary(
        bed.trapping(
            "a",
            (probe, reason) -> {
              entered.countDown();
              ProbeRef.awaitStubbornly(go);
            }));
    var end = bed.endOf("a");
    bed.place("a").occupant().askToStop();
    TestBed.await(entered);
    bed.ref("a").tellInline("late", probe -> bed.note("never"));
    go.countDown();
    assertThat(end.get()).isEqualTo(ExitReason.shutdown());
    assertThat(bed.journal()).containsExactly("stop a shutdown");
  }

  @Test
  void aSenderDoesNotWaitForABusyProcess() throws Exception {
    bed.start(oneForOne(bed.plain("a")));
    CountDownLatch go = bed.latch();
    bed.ref("a").blockUntil(go);
    bed.ref("a").tellInline("later", probe -> bed.note("handled"));
    assertThat(bed.journal()).doesNotContain("handled");
    go.countDown();
    bed.ref("a").ping();
    assertThat(bed.journal()).endsWith("handled");
  }

  @Test
  void aMonitorThatItsHandlerTriggersHearsOfIt() throws Exception {
    bed.startTemporary(bed.plain("a"), bed.plain("b"));
    awaitIdle(bed, "a", "b");
    var end = Signals.monitor(bed.place("b"));
    bed.ref("a")
        .tellInline("stop b", probe -> bed.place("b").exit(ExitReason.because("told by a")));
    assertThat(end.get()).isEqualTo(ExitReason.because("told by a"));
  }

  @Test
  void theOrderOfOneSenderStays() throws Exception {
    bed.start(oneForOne(bed.plain("a")));
    int rounds = 20_000;
    CountDownLatch done = new CountDownLatch(1);
    Thread other =
        Thread.ofVirtual()
            .start(() -> {
              while (done.getCount() > 0) {
                bed.ref("a").tellInline("noise", probe -> {});
              }
            });
    int[] last = new int[1];
    int[] wrong = new int[1];
    for (int i = 1; i <= rounds; i++) {
      int number = i;
      Probe.Action action =
          probe -> {
            wrong[0] += last[0] == number - 1 ? 0 : 1;
            last[0] = number;
          };
      switch (i % 7) {
        case 0 -> Inline.CALL.send(bed.ref("a"), "call", action);
        case 1, 4 -> bed.ref("a").tell("cast", action);
        default -> bed.ref("a").tellInline("inline cast", action);
      }
    }
    assertThat(bed.ref("a").ask("last", probe -> last[0])).isEqualTo(rounds);
    assertThat(bed.ref("a").ask("wrong", probe -> wrong[0])).isEqualTo(0);
    done.countDown();
    other.join();
  }
}
