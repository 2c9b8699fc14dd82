package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.Self;
import dev.espalier.annotations.Restart;
import dev.espalier.spi.Lifecycle;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Timers of processes, with time that the test lets pass. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class TimerTest {
  private final ManualClock clock = new ManualClock();
  @AutoClose private final TestBed bed = new TestBed(clock);

  private void pass(long millis) {
    clock.advance(Duration.ofMillis(millis));
    if (bed.ref("a").isAlive()) {
      bed.ref("a").ping(); // what came before it has been handled
    }
  }

  private Object run(Probe.Body body) {
    return bed.ref("a").ask("run", body);
  }

  @Test
  @DisplayName("PRC-061 after: once, not earlier than the delay, in the process")
  void after() {
    bed.start(oneForOne(bed.plain("a")));
    run(probe -> probe.self().after(Duration.ofMillis(10), () -> bed.note("fired")));
    pass(9);
    assertThat(bed.journal()).containsExactly("start a");
    pass(1);
    assertThat(bed.journal()).containsExactly("start a", "fired");
    pass(100);
    assertThat(bed.journal()).containsExactly("start a", "fired");
    assertThat(clock.running()).isZero();
  }

  @Test
  void every() {
    bed.start(oneForOne(bed.plain("a")));
    run(probe -> probe.self().every(Duration.ofMillis(10), () -> bed.note("tick")));
    pass(9);
    assertThat(bed.journal()).hasSize(1);
    for (int i = 1; i <= 3; i++) {
      pass(10);
      assertThat(bed.journal()).hasSize(1 + i);
    }
  }

  @Test
  void everySkipsWhileTheLastRunWaits() throws InterruptedException {
    bed.start(oneForOne(bed.plain("a")));
    run(probe -> probe.self().every(Duration.ofMillis(10), () -> bed.note("tick")));
    CountDownLatch go = bed.latch();
    bed.ref("a").blockUntil(go);
    clock.advance(Duration.ofMillis(1000));
    go.countDown();
    pass(0);
    assertThat(bed.journal()).containsExactly("start a", "tick");
    pass(10);
    assertThat(bed.journal()).containsExactly("start a", "tick", "tick");
  }

  @Test
  @DisplayName("PRC-062 a cancelled timer never fires, even if its time has come already")
  void cancel() {
    bed.start(oneForOne(bed.plain("a")));
    AtomicReference<Self.Timer> timer = new AtomicReference<>();
    run(probe -> {
      timer.set(probe.self().after(Duration.ofMillis(10), () -> bed.note("fired")));
      return null;
    });
    assertThat(
            run(probe -> {
              clock.advance(Duration.ofMillis(10)); // the message waits behind this one
              return timer.get().cancel();
            }))
        .isEqualTo(true);
    pass(10);
    assertThat(bed.journal()).containsExactly("start a");
    assertThat(run(probe -> timer.get().cancel())).as("a second time").isEqualTo(false);
  }

  @Test
  @DisplayName("PRC-062 cancelling after it has fired says so")
  void cancelTooLate() {
    bed.start(oneForOne(bed.plain("a")));
    AtomicReference<Self.Timer> timer = new AtomicReference<>();
    run(probe -> {
      timer.set(probe.self().after(Duration.ofMillis(1), () -> bed.note("fired")));
      return null;
    });
    pass(1);
    assertThat(run(probe -> timer.get().cancel())).isEqualTo(false);
    assertThat(bed.journal()).contains("fired");
  }

  @Test
  void aPeriodicTimerCancelsItself() {
    bed.start(oneForOne(bed.plain("a")));
    AtomicReference<Self.Timer> timer = new AtomicReference<>();
    run(probe -> {
      timer.set(
          probe
              .self()
              .every(
                  Duration.ofMillis(1),
                  () -> {
                    bed.note("tick");
                    timer.get().cancel();
                  }));
      return null;
    });
    pass(1);
    pass(100);
    assertThat(bed.journal()).containsExactly("start a", "tick");
    assertThat(clock.running()).isZero();
  }

  @Test
  void timersOfAConstructorFireAfterTheStart() {
    bed.onStart(
        "a",
        (start, context) -> {
          context.self().after(Duration.ZERO, () -> bed.note("fired"));
          clock.advance(Duration.ofMillis(1));
          bed.note("constructed");
        });
    bed.start(
        oneForOne(
            bed.worker(
                "a",
                Lifecycle.<Probe>builder().afterStart(probe -> bed.note("after start")).build())));
    pass(0);
    assertThat(bed.journal())
        .as("@AfterStart comes before anything else")
        .containsExactly("start a", "constructed", "after start", "fired");
  }

  @Test
  void periodicMethods() {
    bed.start(
        oneForOne(
            bed.worker(
                "a",
                Lifecycle.<Probe>builder()
                    .every(10, "fast()", probe -> bed.note("fast " + probe.start()))
                    .every(25, "slow()", probe -> bed.note("slow " + probe.start()))
                    .build())));
    for (int i = 0; i < 5; i++) {
      pass(10);
    }
    assertThat(bed.journal())
        .containsExactly(
            "start a", "fast 1", "fast 1", "slow 1", "fast 1", "fast 1", "fast 1", "slow 1");
  }

  @Test
  void noneFiresAfterDeath() throws InterruptedException {
    bed.onStart(
        "a",
        (start, context) -> {
          context.self().every(Duration.ofMillis(10), () -> bed.note("tick " + start));
          context.self().after(Duration.ofMillis(10), () -> bed.note("once " + start));
        });
    bed.start(oneForOne(bed.plain("a").restart(Restart.TEMPORARY)));
    CountDownLatch go = bed.latch();
    bed.ref("a").blockUntil(go);
    clock.advance(Duration.ofMillis(10)); // both messages wait
    bed.ref("a").kill();
    go.countDown();
    clock.advance(Duration.ofMillis(200)); // and the zombie watch finds nothing
    assertThat(bed.children()).isEmpty();
    TestBed.eventually(() -> assertThat(clock.running()).isZero());
    assertThat(bed.journal()).containsExactly("start a");
  }

  @Test
  void timersEndWithEachWayToDie() {
    bed.onStart(
        "a",
        (start, context) -> {
          context.self().every(Duration.ofMillis(10), () -> {});
          if (start == 3) {
            throw new IllegalStateException("failed start");
          }
          if (start == 4) {
            throw new dev.espalier.StartIgnoredException();
          }
        });
    var tree = bed.start(oneForOne(bed.plain("a")));
    assertThat(clock.running()).isEqualTo(1);
    bed.ref("a").crash("boom");
    bed.settle();
    assertThat(clock.running()).isEqualTo(1);
    bed.ref("a").crash("boom");
    TestBed.eventually(() -> assertThat(bed.children()).containsExactly("a STOPPED"));
    assertThat(clock.running()).isZero();
    tree.close();
  }

  @Test
  void timersEndWithTheTree() {
    bed.onStart("a", (start, context) -> context.self().every(Duration.ofMillis(10), () -> {}));
    bed.start(oneForOne(bed.plain("a"))).close();
    assertThat(clock.running()).isZero();
  }

  @Test
  void aRestartedChildHasItsOwnTimersOnly() {
    bed.onStart(
        "a",
        (start, context) ->
            context.self().every(Duration.ofMillis(10), () -> bed.note("tick " + start)));
    bed.start(oneForOne(bed.plain("a")));
    bed.ref("a").crash("boom");
    bed.settle();
    bed.clear();
    pass(10);
    assertThat(bed.journal()).containsExactly("tick 2");
  }

  @Test
  void badPeriods() {
    bed.start(oneForOne(bed.plain("a")));
    run(probe -> {
      assertThatThrownBy(() -> probe.self().every(Duration.ZERO, () -> {}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("the period is 0 ns; it must be more than 0");
      assertThatThrownBy(() -> probe.self().after(Duration.ofMillis(-1), () -> {}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("the delay is -1000000 ns; it must be 0 or more");
      return null;
    });
  }

  @Test
  @DisplayName("a future's time-out is a timer of the tree")
  void futureTimeout() throws InterruptedException {
    bed.start(oneForOne(bed.plain("a")));
    CountDownLatch go = bed.latch();
    bed.ref("a").blockUntil(go);
    var reply = bed.ref("a").askAsync("slow", Duration.ofMillis(10), Probe::start);
    assertThat(clock.running()).isEqualTo(1);
    clock.advance(Duration.ofMillis(10));
    assertThat(reply).failsWithin(Duration.ofSeconds(5));
    go.countDown();
    assertThat(bed.ref("a").ping()).isEqualTo(1);
    assertThat(bed.ref("a").askAsync("fast", Duration.ofMillis(10), Probe::start).join())
        .isEqualTo(1);
    TestBed.eventually(() -> assertThat(clock.running()).as("cancelled by the reply").isZero());
  }
}
