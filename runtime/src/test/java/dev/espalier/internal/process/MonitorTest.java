package dev.espalier.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.CallTimeoutException;
import dev.espalier.ExitException;
import dev.espalier.ExitReason;
import dev.espalier.Monitor;
import dev.espalier.Self;
import dev.espalier.Signals;
import dev.espalier.spi.Lifecycle;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What one process hears of the end of another that it watches. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class MonitorTest {
  @AutoClose private final TestBed bed = new TestBed();

  @BeforeEach
  void start() {
    bed.startTemporary(bed.watching("w"), bed.plain("p"), bed.watching("q"));
  }

  private Monitor monitor(String who, String whom) {
    return (Monitor) bed.ref(who).ask("monitor", probe -> probe.self().monitor(bed.place(whom)));
  }

  private boolean demonitor(String who, Monitor monitor) {
    return (boolean) bed.ref(who).ask("demonitor", probe -> monitor.demonitor());
  }

  private void crash(String id) {
    bed.ref(id)
        .tell(
            "crash",
            probe -> {
              throw new ExitException(ExitReason.because("boom"));
            });
  }

  /** Waits until a process is dead and whoever watches it has been told. */
  private void end(String id) {
    CompletableFuture<ExitReason> end = bed.endOf(id);
    bed.ref(id).kill();
    assertThat(end).succeedsWithin(ProbeRef.PATIENCE);
  }

  @Test
  @DisplayName("PRC-035 a monitor is one-way: the end of the watcher is nothing to the watched")
  void oneWay() {
    monitor("w", "p");
    end("w");
    assertThat(bed.ref("p").ping()).isEqualTo(1);
    assertThat(bed.place("p").occupant().bonds().watched()).as("nothing is left").isZero();
  }

  @Test
  @DisplayName("PRC-036 monitors of one process are independent, each tells once")
  void independent() {
    assertThat(monitor("w", "p")).isNotEqualTo(monitor("w", "p"));
    crash("p");
    bed.awaitJournal("w down Root/p boom", "w down Root/p boom");
  }

  @Test
  @DisplayName("PRC-037 PRC-046 nobody there: noproc at once")
  void nobodyThere() {
    end("p");
    monitor("w", "p");
    monitor("w", "nobody");
    bed.awaitJournal("w down Root/p noproc", "w down Root/nobody noproc");
  }

  @Test
  @DisplayName("PRC-038 a monitor on oneself is allowed and silent")
  void onOneself() {
    Monitor monitor = monitor("w", "w");
    assertThat(demonitor("w", monitor)).isTrue();
    end("w");
    assertThat(bed.journal()).isEmpty();
  }

  @Test
  @DisplayName(
      "PRC-039 PRC-040 PRC-043 after demonitor nothing comes, and a second one does nothing")
  void demonitorBeforeTheDeath() {
    Monitor monitor = monitor("w", "p");
    assertThat(demonitor("w", monitor)).as("was on").isTrue();
    assertThat(demonitor("w", monitor)).as("is over").isFalse();
    end("p");
    bed.ref("w").ping();
    assertThat(bed.journal()).isEmpty();
  }

  @Test
  @DisplayName("PRC-043 demonitor says false when the news is in the mailbox already")
  void demonitorTooLate() {
    Monitor monitor = monitor("w", "p");
    Place<Probe> w = bed.place("w");
    Object active =
        bed.ref("w")
            .ask(
                "too late",
                probe -> {
                  Signals.kill(bed.place("p"));
                  TestBed.eventually(() -> assertThat(w.occupant().isDrained()).isFalse());
                  return monitor.demonitor();
                });
    assertThat(active).isEqualTo(false);
    bed.awaitJournal("w down Root/p killed");
  }

  @Test
  @DisplayName("PRC-044 only the process that has made a monitor may end it")
  void strangersMayNotEndIt() {
    Monitor monitor = monitor("w", "p");
    assertThat(ProbeRef.thrown(monitor::demonitor))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("belongs to Root/w");
    Object thrown = bed.ref("q").ask("demonitor", probe -> ProbeRef.thrown(monitor::demonitor));
    assertThat(thrown).isInstanceOf(IllegalStateException.class);
    crash("p");
    bed.awaitJournal("w down Root/p boom");
  }

  @Test
  @DisplayName("PRC-045 the news names what was monitored: the ref, not the process")
  void namesTheRef() {
    Monitor monitor = monitor("w", "p");
    assertThat(monitor.process()).isEqualTo(bed.place("p"));
    crash("p");
    bed.awaitJournal("w down Root/p boom");
  }

  @Test
  @DisplayName("PRC-054 whoever hears of a death finds the process dead")
  void deadWhenHeardOf() {
    try (TestBed other = new TestBed()) {
      Place<?>[] watched = new Place<?>[1];
      other.startTemporary(
          other.worker(
              "w",
              Lifecycle.<Probe>builder()
                  .onDown((probe, down) -> other.note("alive " + down.process().isAlive()))
                  .build()),
          other.plain("p"));
      watched[0] = other.place("p");
      other.ref("w").with("monitor", self -> self.monitor(watched[0]));
      other.ref("p").kill();
      other.awaitJournal("alive false");
    }
  }

  @Test
  @DisplayName("MSC-010 ten thousand monitors on one process: all are told")
  void manyMonitors() {
    AtomicInteger told = new AtomicInteger();
    try (TestBed other = new TestBed()) {
      other.startTemporary(
          other.worker(
              "w",
              Lifecycle.<Probe>builder().onDown((probe, down) -> told.incrementAndGet()).build()),
          other.plain("p"));
      Place<?> p = other.place("p");
      other
          .ref("w")
          .with(
              "monitors",
              self -> {
                for (int i = 0; i < 10_000; i++) {
                  self.monitor(p);
                }
              });
      other.ref("p").kill();
      TestBed.eventually(() -> assertThat(told).hasValue(10_000));
    }
  }

  @Test
  void aThreadThatDoesNotWaitAnyMoreLeavesNothing() {
    Bonds bonds = bed.place("p").occupant().bonds();
    CompletableFuture<ExitReason> end = bed.endOf("p");
    assertThat(bonds.watched()).isEqualTo(1);
    end.cancel(false);
    assertThat(bonds.watched()).isZero();
    bed.ref("p").tell("blocks", probe -> TestBed.await(bed.latch()));
    assertThat(
            ProbeRef.thrown(
                () -> Signals.stop(bed.place("p"), ExitReason.normal(), Duration.ofMillis(1))))
        .isInstanceOf(CallTimeoutException.class);
    assertThat(bonds.watched()).isZero();
  }

  @Test
  void withoutAHandlerThereIsNoMonitor() {
    assertThat(bed.ref("p").ask("monitor", probe -> failureOf(probe.self())))
        .asString()
        .contains("IllegalStateException", "`Root/p`", "Root/w", "@OnDown");
  }

  private Throwable failureOf(Self self) {
    return ProbeRef.thrown(() -> self.monitor(bed.place("w")));
  }
}
