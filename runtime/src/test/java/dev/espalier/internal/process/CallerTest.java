package dev.espalier.internal.process;

import static dev.espalier.internal.process.ProbeRef.failure;
import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.CallFailedException;
import dev.espalier.CallTimeoutException;
import dev.espalier.ExitReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What callers get, and when: nobody waits for a time-out because somebody else died. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class CallerTest {
  private static final Duration AT_ONCE = Duration.ofSeconds(3); // callers here wait 10 s and more

  @AutoClose private final TestBed bed = new TestBed();

  /** Calls in a thread of its own; the envelope is in the mailbox when this returns. */
  private CompletableFuture<Throwable> callAndWait(ProbeRef ref) {
    CompletableFuture<Throwable> result = new CompletableFuture<>();
    Thread caller =
        Thread.ofPlatform()
            .start(() -> {
              try {
                ref.ask("queued", Probe::start);
                result.complete(null);
              } catch (Throwable thrown) {
                result.complete(thrown);
              }
            });
    TestBed.eventually(() ->
        assertThat(caller.getState()).isIn(Thread.State.TIMED_WAITING, Thread.State.TERMINATED));
    return result;
  }

  private static void reasonOf(CompletableFuture<Throwable> call, ExitReason reason) {
    assertThat(call).succeedsWithin(AT_ONCE);
    assertThat(call.join())
        .isInstanceOfSatisfying(
            CallFailedException.class, failed -> assertThat(failed.reason()).isEqualTo(reason));
  }

  @Test
  @DisplayName("GEN-020 queued calls fail at once with the reason of the crash; casts are counted")
  void crashFailsQueuedCalls() throws InterruptedException {
    bed.start(oneForOne(bed.plain("a")));
    ProbeRef a = bed.ref("a");
    CountDownLatch go = bed.latch();
    IllegalStateException boom = new IllegalStateException("boom");
    CountDownLatch entered = bed.latch();
    a.tell(
        "crashes",
        probe -> {
          entered.countDown();
          go.await();
          throw boom;
        });
    TestBed.await(entered);
    CompletableFuture<Throwable> first = callAndWait(a);
    a.tell("one", probe -> bed.note("handled"));
    a.tell("two", probe -> bed.note("handled"));
    CompletableFuture<Throwable> second = callAndWait(a);
    CompletableFuture<Object> third = a.askAsync("third", Probe::start);
    a.tell("three", probe -> bed.note("handled"));
    go.countDown();
    reasonOf(first, ExitReason.crash(boom));
    reasonOf(second, ExitReason.crash(boom));
    assertThat(third).failsWithin(AT_ONCE);
    assertThat(bed.reports().crashes())
        .singleElement()
        .satisfies(crash -> {
          assertThat(crash.during()).isEqualTo("crashes");
          assertThat(crash.lostCalls()).isEqualTo(3);
          assertThat(crash.lostCasts()).isEqualTo(3);
        });
    bed.settle();
    assertThat(a.ping()).isEqualTo(2);
    assertThat(bed.journal()).doesNotContain("handled");
  }

  @Test
  @DisplayName("GEN-020 PRC-034 a kill fails the call in flight and those queued with killed")
  void killFailsCalls() throws InterruptedException {
    bed.start(oneForOne(bed.plain("a")));
    ProbeRef a = bed.ref("a");
    CountDownLatch go = bed.latch();
    CompletableFuture<Object> inFlight =
        a.askAsync(
            "in flight",
            probe -> {
              bed.note("in flight");
              ProbeRef.awaitStubbornly(go);
              return "too late";
            });
    TestBed.eventually(() -> assertThat(bed.journal()).contains("in flight"));
    CompletableFuture<Throwable> queued = callAndWait(a);
    a.kill();
    reasonOf(queued, ExitReason.killed());
    assertThat(inFlight).failsWithin(AT_ONCE);
    assertThatThrownBy(inFlight::join).hasMessageContaining("killed");
    bed.settle();
    assertThat(a.ping()).isEqualTo(2);
    go.countDown();
  }

  @Test
  @DisplayName("a stop fails queued calls with shutdown")
  void stopFailsCalls() throws InterruptedException {
    var tree = bed.start(oneForOne(bed.plain("a")));
    CountDownLatch never = bed.latch();
    bed.ref("a").blockPolitelyUntil(never);
    CompletableFuture<Throwable> queued = callAndWait(bed.ref("a"));
    tree.close();
    reasonOf(queued, ExitReason.shutdown());
  }

  @Test
  @DisplayName("GEN-019 PRC-052 GEN-029 nothing there: calls get noproc at once, casts are dropped")
  void nothingThere() {
    bed.start(oneForOne(bed.plain("a")));
    ProbeRef nobody = bed.ref("nobody");
    CallFailedException failed = failure(nobody::ping);
    assertThat(failed.reason()).isEqualTo(ExitReason.noproc());
    assertThat(failed.target()).isEqualTo("Root/nobody");
    assertThat(failed.operation()).isEqualTo("ping");
    nobody.tell("dropped", probe -> {});
    assertThat(nobody.askAsync("async", Probe::start)).failsWithin(AT_ONCE);
    nobody.kill();
    bed.supervisor().stop(ExitReason.normal());
    assertThat(failure(bed.ref("a")::ping).reason()).isEqualTo(ExitReason.noproc());
  }

  @Test
  @DisplayName("GEN-026 a call to oneself fails at once, and the handler may go on")
  void selfCall() {
    bed.start(oneForOne(bed.plain("a")));
    Object message =
        bed.ref("a")
            .ask("outer", probe -> failure(new ProbeRef(probe.me())::ping).reason().toString());
    assertThat(message).isEqualTo("a process cannot call itself");
    assertThat(bed.ref("a").ping()).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "GEN-026 a call to oneself from the constructor and from terminate fails at once, too")
  void selfCallWhileStartingAndStopping() {
    bed.onStart(
        "a",
        (start, context) ->
            bed.note(failure(new ProbeRef(context.me())::ping).reason().toString()));
    bed.start(
            oneForOne(
                bed.trapping(
                    "a",
                    (probe, reason) ->
                        bed.note(failure(new ProbeRef(probe.me())::ping).reason().toString()))))
        .close();
    assertThat(bed.journal())
        .containsExactly(
            "start a",
            "a process cannot call itself",
            "stop a shutdown",
            "a process cannot call itself");
  }

  @Test
  @DisplayName(
      "GEN-016 GEN-018 after a time-out the process lives on, and its late reply is dropped")
  void timeout() {
    bed.start(oneForOne(bed.plain("a")));
    ProbeRef a = bed.ref("a");
    CountDownLatch go = bed.latch();
    assertThatThrownBy(() ->
            a.ask(
                "slow",
                Duration.ofMillis(30),
                probe -> {
                  go.await();
                  return "late";
                }))
        .isInstanceOf(CallTimeoutException.class)
        .hasMessage("call of Root/a got no reply within 30 ms (slow)");
    go.countDown();
    assertThat(a.ping()).as("and this call gets its own reply").isEqualTo(1);
  }

  @Test
  void interruptedCaller() throws InterruptedException {
    bed.start(oneForOne(bed.plain("a")));
    ProbeRef a = bed.ref("a");
    CountDownLatch go = bed.latch();
    a.blockUntil(go);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    AtomicBoolean flag = new AtomicBoolean();
    Thread caller =
        Thread.ofVirtual()
            .start(() -> {
              thrown.set(failure(a::ping));
              flag.set(Thread.currentThread().isInterrupted());
            });
    TestBed.eventually(() -> assertThat(caller.getState()).isEqualTo(Thread.State.WAITING));
    caller.interrupt();
    assertThat(caller.join(Duration.ofSeconds(5))).isTrue();
    assertThat(thrown.get())
        .isInstanceOf(CallFailedException.class)
        .hasMessageContaining("interrupted");
    assertThat(flag).as("the flag is kept").isTrue();
    go.countDown();
    assertThat(a.ping()).isEqualTo(1);
  }

  @Test
  @DisplayName("GEN-067 futures: reply, time-out, failure")
  void futures() throws InterruptedException {
    bed.start(oneForOne(bed.plain("a")));
    ProbeRef a = bed.ref("a");
    assertThat(a.askAsync("start", Probe::start)).succeedsWithin(AT_ONCE).isEqualTo(1);
    CountDownLatch go = bed.latch();
    a.blockUntil(go);
    CompletableFuture<Object> slow = a.askAsync("slow", Duration.ofMillis(20), Probe::start);
    assertThatThrownBy(slow::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(CallTimeoutException.class);
    CompletableFuture<Object> patient = a.askAsync("patient", Probe::start);
    go.countDown();
    assertThat(patient).succeedsWithin(AT_ONCE).isEqualTo(1);
    CompletableFuture<Object> failed =
        a.askAsync(
            "crash",
            probe -> {
              throw new IllegalStateException("boom");
            });
    assertThatThrownBy(failed::join)
        .hasCauseInstanceOf(CallFailedException.class)
        .hasRootCauseMessage("boom");
  }

  @Test
  void dependentsOfAFutureDoNotRunInTheProcess() throws InterruptedException {
    bed.start(oneForOne(bed.plain("a")));
    ProbeRef a = bed.ref("a");
    CountDownLatch go = bed.latch();
    CountDownLatch dependentEntered = bed.latch();
    CountDownLatch dependentEnds = bed.latch();
    AtomicReference<Thread> handler = new AtomicReference<>();
    AtomicReference<Thread> dependent = new AtomicReference<>();
    CompletableFuture<Void> done =
        a.askAsync(
                "ask",
                probe -> {
                  handler.set(Thread.currentThread());
                  go.await();
                  return 1;
                })
            .thenAccept(reply -> {
              dependent.set(Thread.currentThread());
              dependentEntered.countDown();
              ProbeRef.awaitStubbornly(dependentEnds);
            });
    go.countDown();
    TestBed.await(dependentEntered);
    assertThat(dependent.get()).isNotSameAs(handler.get());
    assertThat(a.ping()).as("a dependent that blocks does not block the process").isEqualTo(1);
    dependentEnds.countDown();
    assertThat(done).succeedsWithin(AT_ONCE);
  }

  @Test
  @DisplayName("GEN-030 GEN-070 PRC-049 casts and calls of one sender are handled in order")
  void orderOfOneSender() {
    bed.start(oneForOne(bed.plain("a")));
    List<Integer> seen = new ArrayList<>(); // only the process touches it
    for (int i = 0; i < 5_000; i++) {
      int n = i;
      bed.ref("a").tell("n", probe -> seen.add(n));
    }
    assertThat(bed.ref("a").ask("copy", probe -> List.copyOf(seen)))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Integer.class))
        .hasSize(5_000)
        .isSorted();
  }

  @Test
  @DisplayName("GEN-071 GEN-072 many senders: each in order, handlers never run concurrently")
  void orderOfManySenders() throws InterruptedException {
    bed.start(oneForOne(bed.plain("a")));
    int senders = 8;
    int each = 2_000;
    int[] last = new int[senders];
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger outOfOrder = new AtomicInteger();
    AtomicInteger concurrent = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int s = 0; s < senders; s++) {
      int sender = s;
      threads.add(
          (s % 2 == 0 ? Thread.ofPlatform() : Thread.ofVirtual())
              .start(() -> {
                for (int i = 1; i <= each; i++) {
                  int n = i;
                  bed.ref("a")
                      .tell(
                          "n",
                          probe -> {
                            if (inside.getAndIncrement() != 0) {
                              concurrent.incrementAndGet();
                            }
                            if (last[sender] != n - 1) {
                              outOfOrder.incrementAndGet();
                            }
                            last[sender] = n;
                            inside.decrementAndGet();
                          });
                  if (n % 500 == 0) {
                    bed.ref("a").ping(); // so that the process is idle now and then
                  }
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat((int[]) bed.ref("a").ask("last", probe -> last.clone())).containsOnly(each);
    assertThat(outOfOrder).hasValue(0);
    assertThat(concurrent).hasValue(0);
  }

  @Test
  void timersAndStopsAreNoLostCasts() throws InterruptedException {
    ManualClock clock = new ManualClock();
    try (TestBed own = new TestBed(clock)) {
      own.onStart("a", (start, context) -> context.self().after(Duration.ofMillis(5), () -> {}));
      own.start(oneForOne(own.plain("a")));
      CountDownLatch entered = own.latch();
      CountDownLatch go = own.latch();
      own.ref("a")
          .tell(
              "crashes",
              probe -> {
                entered.countDown();
                go.await();
                throw new IllegalStateException("boom");
              });
      TestBed.await(entered);
      own.ref("a").tell("lost", probe -> {});
      clock.advance(Duration.ofMillis(5));
      assertThatThrownBy(() -> own.ref("a").ask("gives up", Duration.ofMillis(1), Probe::start))
          .isInstanceOf(CallTimeoutException.class);
      go.countDown();
      TestBed.eventually(() -> assertThat(own.reports().crashes()).hasSize(1));
      assertThat(own.reports().crashes().get(0).lostCasts()).isEqualTo(1);
      assertThat(own.reports().crashes().get(0).lostCalls())
          .as("a caller that has given up is not waiting")
          .isZero();
    }
  }
}
