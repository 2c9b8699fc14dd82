package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ExitReason;
import dev.espalier.Signals;
import dev.espalier.StartResult;
import dev.espalier.SupervisorRef;
import dev.espalier.annotations.Restart;
import dev.espalier.report.SupervisorReport.Context;
import dev.espalier.spi.Lifecycle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Processes at the moment of their start, and the places that they take and leave. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class BirthAndNameTest {
  @AutoClose private final TestBed bed = new TestBed();

  @RepeatedTest(20)
  @DisplayName(
      "PRC-055 a process that dies in its first instruction: its supervisor hears it, once")
  void diesAtOnce() {
    bed.start(oneForOne());
    IllegalStateException boom = new IllegalStateException("at once");
    StartResult result =
        bed.supervisor()
            .startChild(
                bed.worker(
                        "a",
                        Lifecycle.<Probe>builder()
                            .afterStart(probe -> {
                              throw boom;
                            })
                            .build())
                    .restart(Restart.TEMPORARY));
    assertThat(result).isInstanceOf(StartResult.Started.class);
    TestBed.eventually(() -> assertThat(bed.supervisor().countChildren().specs()).isZero());
    assertThat(bed.reports().of(Context.CHILD_TERMINATED))
        .singleElement()
        .satisfies(report -> assertThat(report.reason()).isEqualTo(ExitReason.crash(boom)));
  }

  @RepeatedTest(20)
  @DisplayName("PRC-057 a supervisor that dies right after a start takes the new process with it")
  void parentDiesAtOnce() {
    bed.start(oneForOne(TestBed.supervisor("s", oneForOne()).restart(Restart.TEMPORARY)));
    SupervisorRef inner = bed.supervisor().supervisor("s");
    inner.startChild(bed.trapping("a"));
    CompletableFuture<ExitReason> end = Signals.monitor(bed.place("s/a"));
    Signals.kill(inner);
    assertThat(end).succeedsWithin(ProbeRef.PATIENCE).isEqualTo(ExitReason.killed());
    assertThat(bed.journal()).containsExactly("start a", "stop a killed");
  }

  @Test
  @DisplayName("PRC-058 a name that is taken stays with the process that has it")
  void takenName() {
    bed.start(oneForOne(bed.plain("a")));
    StartResult second = bed.supervisor().startChild(bed.plain("a"));
    assertThat(second).isInstanceOf(StartResult.AlreadyStarted.class);
    assertThat(bed.starts("a")).isEqualTo(1);
    assertThat(bed.ref("a").ping()).isEqualTo(1);
  }

  @Test
  @DisplayName("PRC-060 a name is free as soon as its process is dead, again and again")
  void freeName() {
    bed.startTemporary();
    for (int round = 1; round <= 200; round++) {
      assertThat(bed.supervisor().startChild(bed.plain("a").restart(Restart.TEMPORARY)))
          .isInstanceOf(StartResult.Started.class);
      assertThat(bed.ref("a").ping()).isEqualTo(round);
      bed.ref("a").kill();
      assertThat(bed.ref("a").isAlive()).isFalse();
    }
  }
}
