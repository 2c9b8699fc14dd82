package dev.espalier.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ExitReason;
import dev.espalier.Signals;
import dev.espalier.report.CrashReport;
import dev.espalier.report.UnhandledReport;
import dev.espalier.spi.Lifecycle;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What a crash report says about the process: who called, what it called itself, what was linked.
 */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class CrashDetailsTest {
  @AutoClose private final TestBed bed = new TestBed();
  private final IllegalStateException boom = new IllegalStateException("boom");

  private CrashReport crash() {
    TestBed.eventually(() -> assertThat(bed.reports().crashes()).hasSize(1));
    return bed.reports().crashes().getFirst();
  }

  @Test
  @DisplayName("LOG-020 LOG-033 a crash in a call names the call, the caller and where it waits")
  void namesTheClient() {
    bed.startTemporary(bed.plain("a"), bed.plain("b"));
    bed.ref("b").with("call a", self -> bed.ref("a").crash(boom));
    CrashReport crash = crash();
    assertThat(crash.during()).isEqualTo("crash");
    assertThat(crash.reason()).isEqualTo(ExitReason.crash(boom));
    assertThat(crash.client())
        .satisfies(client -> {
          assertThat(client.name()).isEqualTo("Root/b");
          assertThat(client.alive()).isTrue();
          assertThat(client.stack())
              .anyMatch(it ->
                  it.getMethodName().equals("namesTheClient")
                      || it.getClassName().contains("CrashDetailsTest"));
        });
  }

  @Test
  @DisplayName("LOG-020 a cast has no client; one who does not wait has no stack")
  void clientsThatDoNotWait() {
    bed.startTemporary(bed.plain("a"), bed.plain("b"));
    bed.ref("a")
        .tell(
            "cast",
            probe -> {
              throw boom;
            });
    assertThat(crash().client()).isNull();
    bed.clear();
    Thread.currentThread().setName("tester");
    bed.ref("b")
        .askAsync(
            "ask",
            probe -> {
              throw boom;
            });
    assertThat(crash().client())
        .satisfies(client -> {
          assertThat(client.name()).isEqualTo("tester");
          assertThat(client.stack()).isEmpty();
        });
  }

  @Test
  @DisplayName(
      "LOG-023 LOG-029 PRC-072 GEN-062 label, neighbours and the state as its class shows it")
  void labelNeighboursState() {
    bed.startTemporary(
        bed.worker(
            "a",
            Lifecycle.<Probe>builder().formatStatus(probe -> "start " + probe.start()).build()),
        bed.hearingExits("b"));
    bed.ref("a")
        .with(
            "label",
            self -> {
              self.label("customer 7");
              self.link(bed.place("b"));
            });
    bed.ref("a").crash(boom);
    CrashReport crash = crash();
    assertThat(crash.label()).isEqualTo("customer 7");
    assertThat(crash.neighbours()).containsExactly("Root/b");
    assertThat(crash.state()).isEqualTo("start 1");
    assertThat(crash.ancestors()).containsExactly("Root");
    assertThat(crash.text()).contains("customer 7", "Root/b", "start 1");
  }

  @Test
  @DisplayName("GEN-062 a formatting method that fails hides nothing of the crash")
  void failingFormat() {
    bed.startTemporary(
        bed.worker(
            "a",
            Lifecycle.<Probe>builder()
                .formatStatus(probe -> {
                  throw new IllegalArgumentException("unformattable");
                })
                .build()));
    bed.ref("a").crash(boom);
    assertThat(crash().reason()).isEqualTo(ExitReason.crash(boom));
    assertThat(crash().state()).contains("@FormatStatus", "IllegalArgumentException");
  }

  @Test
  @DisplayName(
      "GEN-033 LOG-021 an exit signal that nobody handles is reported, and the worker lives on")
  void unhandledExit() {
    bed.startTemporary(bed.trapping("a"));
    Thread.currentThread().setName("tester");
    Signals.exit(bed.place("a"), ExitReason.because("bye"));
    assertThat(bed.ref("a").ping()).isEqualTo(1);
    assertThat(bed.reports().all())
        .filteredOn(UnhandledReport.class::isInstance)
        .containsExactly(
            new UnhandledReport("Root/a", Probe.class.getName(), "exit(thread tester, bye)"));
  }
}
