package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.CallTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When calls end that get no reply, and that the others leave nothing behind. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class CallDeadlinesTest {
  private static final Duration LOOK = Duration.ofMillis(10);

  private final ManualClock clock = new ManualClock();
  private final CallDeadlines deadlines = new CallDeadlines(clock);

  private CallEnvelope call(Duration timeout) {
    CallEnvelope call = new CallEnvelope(new Probe.Ask("ask", null, probe -> true));
    deadlines.watch(call, timeout.toNanos());
    return call;
  }

  @Test
  void aCallEndsNotBeforeItsTimeAndAtMostALookLater() {
    for (int millis : List.of(200, 201, 1_000, 5_000, 3_600_000)) {
      Duration timeout = Duration.ofMillis(millis);
      CallEnvelope call = call(timeout);
      clock.advance(timeout.minusNanos(1));
      assertThat(call.isSettled()).as("after nearly " + timeout).isFalse();
      clock.advance(LOOK.plusNanos(1));
      assertThat(call.isSettled()).as("after " + timeout).isTrue();
      assertThat(clock.running()).isZero();
    }
  }

  @Test
  void aCallThatHasItsReplyIsForgottenWhenItHasWaitedTwiceAsLong() {
    CallEnvelope quick = call(Duration.ofSeconds(5));
    quick.settle(new Outcome.Replied("reply"));
    clock.advance(LOOK);
    assertThat(clock.running()).isZero();

    CallEnvelope slow = call(Duration.ofSeconds(5));
    clock.advance(Duration.ofMillis(500));
    slow.settle(new Outcome.Replied("reply"));
    clock.advance(Duration.ofMillis(500));
    assertThat(clock.running()).isZero();
  }

  @Test
  void oneThatWaitsIsSeldomLookedAt() {
    call(Duration.ofHours(1));
    clock.advance(LOOK);
    int looks = 0;
    for (int second = 0; second < 3_500; second++) {
      clock.advance(Duration.ofSeconds(1));
      looks = Math.max(looks, clock.running());
    }
    assertThat(looks).as("timers at a time").isEqualTo(1);
  }

  @Test
  void eachHasItsOwnTime() {
    List<CallEnvelope> calls = new ArrayList<>();
    for (int i = 1; i <= 100; i++) {
      calls.add(call(Duration.ofMillis(1_000 * (1 + i * 37 % 100))));
    }
    for (int second = 1; second <= 100; second++) {
      clock.advance(Duration.ofSeconds(1).plus(second == 1 ? LOOK : Duration.ZERO));
      assertThat(calls.stream().filter(CallEnvelope::isSettled).count()).isEqualTo(second);
    }
    assertThat(clock.running()).isZero();
  }

  @Test
  void aVirtualThreadLeavesACallWhoseTimeIsUp() throws Exception {
    try (TestBed bed = new TestBed()) {
      bed.start(oneForOne(bed.plain("a")));
      CountDownLatch go = bed.latch();
      bed.ref("a").blockUntil(go);
      CompletableFuture<Throwable> failure = new CompletableFuture<>();
      Thread.startVirtualThread(() ->
          failure.complete(
              ProbeRef.thrown(
                  () -> bed.ref("a").ask("late", Duration.ofMillis(250), Probe::start))));
      assertThat(failure.get()).isInstanceOf(CallTimeoutException.class);
    }
  }
}
