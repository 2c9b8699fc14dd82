package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.ExitException;
import dev.espalier.ExitReason;
import dev.espalier.annotations.Restart;
import dev.espalier.report.CrashReport;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a worker replies with an exception or ends itself, and what is no crash. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ExitTest {
  private final ManualClock clock = new ManualClock();
  @AutoClose private final TestBed bed = new TestBed(clock);
  private final IllegalStateException boom = new IllegalStateException("boom");

  private void restarted(int start) {
    TestBed.eventually(() -> assertThat(bed.starts("a")).isEqualTo(start));
    bed.settle();
    assertThat(bed.ref("a").ping()).isEqualTo(start);
  }

  private CrashReport onlyCrash() {
    assertThat(bed.reports().crashes()).hasSize(1);
    return bed.reports().crashes().get(0);
  }

  /** What the method of the calls below declares. */
  private static final class UnknownSymbol extends Exception {
    private static final long serialVersionUID = 1L;

    UnknownSymbol(String symbol) {
      super(symbol);
    }
  }

  private Object lookUp(Probe.Body body) {
    return bed.<Probe>endpoint("a")
        .call(new Probe.Ask("lookUp", UnknownSymbol.class, body), 10_000_000_000L);
  }

  @Test
  void declaredExceptionIsAReply() {
    bed.start(oneForOne(bed.plain("a")));
    UnknownSymbol unknown = new UnknownSymbol("EURUSD");
    assertThatThrownBy(() ->
            lookUp(probe -> {
              throw unknown;
            }))
        .isSameAs(unknown);
    assertThat(bed.ref("a").ping()).as("lives on").isEqualTo(1);
    assertThat(bed.reports().trouble()).isEmpty();
    assertThat(
            ProbeRef.failure(() ->
                lookUp(probe -> {
                  throw boom;
                })))
        .as("anything else crashes")
        .hasCause(boom);
    restarted(2);
  }

  @Test
  void declaredExceptionThroughAFuture() {
    bed.start(oneForOne(bed.plain("a")));
    UnknownSymbol unknown = new UnknownSymbol("EURUSD");
    var reply =
        bed.<Probe>endpoint("a")
            .callAsync(
                new Probe.Ask(
                    "lookUp",
                    UnknownSymbol.class,
                    probe -> {
                      throw unknown;
                    }),
                Long.MAX_VALUE);
    assertThatThrownBy(reply::join).hasCause(unknown);
    assertThat(bed.ref("a").ping()).isEqualTo(1);
  }

  @Test
  @DisplayName("GEN-022 GEN-023 GEN-060 an ExitException ends the process with its reason")
  void exitException() {
    bed.start(oneForOne(bed.trapping("a").restart(Restart.PERMANENT)).intensity(10, 5));
    bed.clear();
    assertThat(bed.ref("a").exit(ExitReason.because("foo")).reason())
        .isEqualTo(ExitReason.because("foo"));
    restarted(2);
    assertThat(bed.ref("a").exit(ExitReason.normal()).reason()).isEqualTo(ExitReason.normal());
    restarted(3);
    assertThat(bed.ref("a").exit(ExitReason.shutdown("x")).reason())
        .isEqualTo(ExitReason.shutdown("x"));
    restarted(4);
    assertThat(bed.journal())
        .containsExactly(
            "stop a foo", "start a", "stop a normal", "start a", "stop a shutdown(x)", "start a");
    assertThat(bed.reports().crashes())
        .as("GEN-059 LOG-025 clean reasons are no crashes")
        .extracting(CrashReport::reason)
        .containsExactly(ExitReason.because("foo"));
  }

  @Test
  @DisplayName("a process may itself exit with killed; that is an ordinary reason")
  void exitsWithKilled() {
    bed.start(oneForOne(bed.trapping("a")));
    assertThat(bed.ref("a").exit(ExitReason.killed()).reason()).isEqualTo(ExitReason.killed());
    restarted(2);
    assertThat(bed.journal()).containsExactly("start a", "stop a killed", "start a");
  }

  @Test
  @DisplayName("Self.stop ends after the handler; the reply follows terminate")
  void selfStop() {
    bed.start(oneForOne(bed.trapping("a", (probe, reason) -> bed.note("terminated"))));
    Object reply =
        bed.ref("a")
            .ask(
                "stop",
                probe -> {
                  probe.self().stop(ExitReason.shutdown("enough"));
                  probe.self().stop(ExitReason.because("too late"));
                  bed.note("handler goes on");
                  return "bye";
                });
    assertThat(reply).isEqualTo("bye");
    assertThat(bed.journal())
        .startsWith("start a", "handler goes on", "stop a shutdown(enough)", "terminated");
    restarted(2);
    assertThat(bed.reports().crashes()).isEmpty();
  }

  @Test
  void selfStopInAConstructor() {
    bed.onStart(
        "a",
        (start, context) -> {
          if (start == 1) {
            context.self().stop();
          }
        });
    bed.start(oneForOne(bed.trapping("a")));
    restarted(2);
    assertThat(bed.journal()).containsExactly("start a", "stop a normal", "start a");
  }

  @Test
  void selfStopAndCrash() {
    bed.start(oneForOne(bed.trapping("a")));
    ProbeRef.failure(() ->
        bed.ref("a")
            .ask(
                "both",
                probe -> {
                  probe.self().stop();
                  throw new ExitException(ExitReason.because("crash"));
                }));
    restarted(2);
    assertThat(bed.journal()).containsExactly("start a", "stop a crash", "start a");
  }

  @Test
  @DisplayName("Self.stop with a terminate method that throws still replies")
  void selfStopWithBadTerminate() {
    AtomicBoolean once = new AtomicBoolean();
    bed.start(
        oneForOne(
            bed.trapping(
                "a",
                (probe, reason) -> {
                  if (once.compareAndSet(false, true)) {
                    throw boom;
                  }
                })));
    assertThat(
            bed.ref("a")
                .ask(
                    "stop",
                    probe -> {
                      probe.self().stop();
                      return "bye";
                    }))
        .isEqualTo("bye");
    restarted(2);
    assertThat(onlyCrash().reason()).isEqualTo(ExitReason.crash(boom));
  }
}
