package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.CallTimeoutException;
import dev.espalier.annotations.Shutdown;
import dev.espalier.spi.RefTarget;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long the calls of generated refs wait, with time that the test lets pass. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class CallTimeoutTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  private final ManualClock clock = new ManualClock();
  @AutoClose private final TestBed bed = new TestBed(clock);

  @Test
  @DisplayName("GEN-016 5 seconds are 5 seconds, and infinity has no end")
  void fiveSecondsAndInfinity() throws InterruptedException {
    bed.start(oneForOne(bed.plain("a")));
    CountDownLatch go = bed.latch();
    bed.ref("a").blockUntil(go);
    RefTarget<Probe> target = RefTarget.of(bed.endpoint("a"));
    CompletableFuture<Integer> usual = target.callAsync(Probe::start, 5_000);
    CompletableFuture<Integer> within =
        target.within(Duration.ofMillis(20)).callAsync(Probe::start, 5_000);
    CompletableFuture<Integer> patient = target.callAsync(Probe::start, Shutdown.INFINITY);

    clock.advance(Duration.ofMillis(20));
    timedOut(within);
    clock.advance(Duration.ofMillis(4_979));
    assertThat(usual).isNotDone();
    clock.advance(Duration.ofMillis(1));
    timedOut(usual);
    clock.advance(Duration.ofDays(1));
    assertThat(patient).isNotDone();
    go.countDown();
    assertThat(patient).succeedsWithin(SOON).isEqualTo(1);
  }

  private static void timedOut(CompletableFuture<Integer> call) {
    assertThat(call)
        .failsWithin(SOON)
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(CallTimeoutException.class);
  }
}
