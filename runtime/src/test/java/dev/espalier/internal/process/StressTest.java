package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.CallFailedException;
import dev.espalier.CallTimeoutException;
import dev.espalier.ChildSpec;
import dev.espalier.ExitReason;
import dev.espalier.spi.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sends, deaths and stops that race. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class StressTest {
  private static final long LONG = TimeUnit.SECONDS.toNanos(20); // none of these may be waited for

  @AutoClose private final TestBed bed = new TestBed();

  @Test
  @DisplayName(
      "8 senders and kills in between: handled at most once, exactly one outcome for each call")
  void sendersAndKills() throws InterruptedException {
    int senders = 8;
    int each = 1_500;
    AtomicIntegerArray handled = new AtomicIntegerArray(senders * each);
    AtomicIntegerArray outcomes = new AtomicIntegerArray(senders * each);
    AtomicInteger wrong = new AtomicInteger();
    bed.reports().keepNone();
    bed.start(oneForOne(ChildSpec.worker("a", context -> handled)).intensity(Integer.MAX_VALUE, 1));
    Endpoint<AtomicIntegerArray> a = bed.endpoint("a");
    List<Thread> threads = new ArrayList<>();
    CountDownLatch futures = new CountDownLatch(senders / 2 * each);
    for (int s = 0; s < senders; s++) {
      int base = s * each;
      boolean async = s % 2 == 1;
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                for (int i = base; i < base + each; i++) {
                  int n = i;
                  if (async) {
                    CompletableFuture<Integer> reply =
                        a.callAsync(seen -> seen.incrementAndGet(n), LONG);
                    reply.whenComplete((value, thrown) -> {
                      count(outcomes, wrong, n, thrown);
                      futures.countDown();
                    });
                  } else {
                    Throwable thrown = null;
                    try {
                      a.call(seen -> seen.incrementAndGet(n), LONG);
                    } catch (Throwable failed) {
                      thrown = failed;
                    }
                    count(outcomes, wrong, n, thrown);
                  }
                }
              }));
    }
    Thread killer =
        Thread.ofPlatform()
            .start(() -> {
              while (!Thread.currentThread().isInterrupted()) {
                a.kill();
                Thread.yield();
              }
            });
    for (Thread thread : threads) {
      thread.join();
    }
    killer.interrupt();
    killer.join();
    TestBed.await(futures);
    assertThat(wrong).hasValue(0);
    for (int i = 0; i < senders * each; i++) {
      assertThat(handled.get(i)).as("message %s is handled at most once", i).isLessThanOrEqualTo(1);
      assertThat(outcomes.get(i)).as("call %s has one outcome", i).isEqualTo(1);
    }
  }

  private static void count(
      AtomicIntegerArray outcomes, AtomicInteger wrong, int n, Throwable thrown) {
    outcomes.incrementAndGet(n);
    boolean fine =
        thrown == null
            || thrown instanceof CallFailedException failed
                && !(thrown instanceof CallTimeoutException)
                && (failed.reason().equals(ExitReason.killed())
                    || failed.reason().equals(ExitReason.noproc()));
    if (!fine) {
      wrong.incrementAndGet();
    }
  }

  @Test
  @DisplayName("a call that races with a death never hangs")
  void callRacesWithKill() {
    bed.reports().keepNone();
    bed.start(
        oneForOne(ChildSpec.worker("a", context -> new Object())).intensity(Integer.MAX_VALUE, 1));
    Endpoint<Object> a = bed.endpoint("a");
    race(5_000, () -> a.call(worker -> 1, LONG), a::kill);
  }

  @Test
  @DisplayName("a call that races with a crash never hangs")
  void callRacesWithCrash() {
    bed.reports().keepNone();
    bed.start(
        oneForOne(ChildSpec.worker("a", context -> new Object())).intensity(Integer.MAX_VALUE, 1));
    Endpoint<Object> a = bed.endpoint("a");
    race(
        3_000,
        () -> a.call(worker -> 1, LONG),
        () ->
            a.cast(worker -> {
              throw new IllegalStateException("boom");
            }));
  }

  @Test
  @DisplayName("a call that races with the end of its tree never hangs")
  void callRacesWithClose() {
    for (int round = 0; round < 300; round++) {
      var tree = bed.start(oneForOne(bed.plain("a"), bed.trapping("b")));
      Endpoint<Probe> target = bed.endpoint(round % 2 == 0 ? "a" : "b");
      race(1, () -> target.call(worker -> 1, LONG), tree::close);
    }
    assertThat(bed.reports().trouble()).isEmpty();
  }

  /** Runs both at the same moment, many times; the first may fail, but neither may take long. */
  private static void race(int rounds, Runnable call, Runnable death) {
    Phaser gate = new Phaser(2);
    Thread other =
        Thread.ofPlatform()
            .start(() -> {
              for (int i = 0; i < rounds; i++) {
                gate.arriveAndAwaitAdvance();
                death.run();
              }
            });
    for (int i = 0; i < rounds; i++) {
      gate.arriveAndAwaitAdvance();
      long begin = System.nanoTime();
      try {
        call.run();
      } catch (CallFailedException died) {
        assertThat(died).isNotInstanceOf(CallTimeoutException.class);
      }
      assertThat(System.nanoTime() - begin).isLessThan(TimeUnit.SECONDS.toNanos(10));
    }
    try {
      other.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @DisplayName("a process goes idle and is woken again 20,000 times without losing a message")
  void idleAndBusy() {
    bed.start(oneForOne(ChildSpec.worker("a", context -> new int[1])));
    Endpoint<int[]> a = bed.endpoint("a");
    for (int i = 1; i <= 20_000; i++) {
      a.cast(count -> count[0]++);
      if (i % 4 == 0) {
        int expected = i;
        assertThat((int) a.call(count -> count[0], LONG)).isEqualTo(expected);
      }
    }
  }

  @Test
  @DisplayName("kill against stop against crash: the supervisor always learns exactly one end")
  void endsRace() {
    bed.reports().keepNone();
    bed.start(oneForOne(bed.trapping("a")).intensity(Integer.MAX_VALUE, 1));
    ProbeRef a = bed.ref("a");
    for (int round = 1; round <= 1_000; round++) {
      Thread killer = Thread.ofVirtual().start(a::kill);
      a.tell(
          "crash",
          probe -> {
            throw new IllegalStateException("boom");
          });
      try {
        killer.join();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      ProbeRef.failureOrNothing(a::ping);
      bed.settle();
      assertThat(bed.children()).containsExactly("a RUNNING");
    }
  }
}
