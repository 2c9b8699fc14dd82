package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.CallFailedException;
import dev.espalier.CallInterruptedException;
import dev.espalier.CallTimeoutException;
import dev.espalier.ChildSpec;
import dev.espalier.ExitReason;
import dev.espalier.Signals;
import dev.espalier.SupervisorSpec;
import dev.espalier.report.CrashReport;
import dev.espalier.report.InlineBlockedReport;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.DeferredCallMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.StandIn;
import dev.espalier.sys.ProcessEvent;
import dev.espalier.sys.Sys;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls that their own caller handles, and when it does not. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class InlineCallTest {
  private static final Duration SOON = Duration.ofMillis(60);

  @AutoClose private final TestBed bed = new TestBed();

  /** The thread in which an inline call is handled right now. */
  private Thread handlerOf(String id) {
    return (Thread) bed.ref(id).askInline("thread", probe -> Thread.currentThread());
  }

  // ---------------------------------------------------------------------------------- who does it

  @Test
  void theCallerOfAnIdleProcessHandlesItInTheNameOfTheProcess() {
    bed.start(oneForOne(bed.plain("a")));
    bed.ref("a").ping();
    TestBed.eventually(() -> assertThat(handlerOf("a")).isSameAs(Thread.currentThread()));
    TestBed.eventually(() ->
        assertThat(
                bed.ref("a")
                    .askInline(
                        "who",
                        probe ->
                            Thread.currentThread().getName()
                                + " "
                                + CurrentProcess.get().place().path()))
            .isEqualTo(Thread.currentThread().getName() + " Root/a"));
    assertThat(CurrentProcess.get()).isNull();
  }

  @Test
  void aBusyProcessHandlesItItselfInItsTurn() throws Exception {
    bed.start(oneForOne(bed.plain("a")));
    CountDownLatch go = bed.latch();
    bed.ref("a").blockUntil(go);
    bed.ref("a").tell("note", probe -> bed.note("cast"));
    CompletableFuture<Thread> handler =
        CompletableFuture.supplyAsync(
            () ->
                (Thread)
                    bed.ref("a")
                        .askInline(
                            "note",
                            probe -> {
                              bed.note("inline");
                              return Thread.currentThread();
                            }),
            Thread::startVirtualThread);
    TestBed.eventually(() ->
        assertThat(((WorkerCell<?>) bed.place("a").occupant()).waiting().calls()).isEqualTo(1));
    go.countDown();
    assertThat(handler.get().getName()).isEqualTo("Root/a");
    assertThat(bed.journal()).endsWith("cast", "inline");
  }

  @Test
  void whatOneSenderHasSentBeforeIsHandledBefore() {
    bed.start(oneForOne(bed.plain("a")));
    int[] seen = new int[1];
    for (int i = 0; i < 10_000; i++) {
      int expected = i + 1;
      bed.ref("a").tell("count", probe -> seen[0]++);
      assertThat(bed.ref("a").askInline("read", probe -> seen[0])).isEqualTo(expected);
    }
  }

  @Test
  void whatComesMeanwhileIsHandledAfterwards() throws Exception {
    bed.start(oneForOne(bed.plain("a")));
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch go = bed.latch();
    CompletableFuture<Object> inline = inlineUntil("a", inside, go);
    bed.ref("a").tell("note", probe -> bed.note("cast"));
    CompletableFuture<Object> call = bed.ref("a").askAsync("call", Probe::start);
    assertThat(call).isNotDone();
    go.countDown();
    assertThat(inline.get()).isEqualTo("done");
    assertThat(call.get()).isEqualTo(1);
    assertThat(bed.journal()).endsWith("cast");
  }

  /** A thread that is inside an inline handler until a latch says so, interrupts or not. */
  private CompletableFuture<Object> inlineUntil(String id, CountDownLatch inside, CountDownLatch go)
      throws InterruptedException {
    CompletableFuture<Object> result = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("borrower")
        .start(() -> {
          try {
            idle(id);
            result.complete(
                bed.ref(id)
                    .askInline(
                        "until",
                        probe -> {
                          inside.countDown();
                          ProbeRef.awaitStubbornly(go);
                          return "done";
                        }));
          } catch (Throwable thrown) {
            result.completeExceptionally(thrown);
          }
        });
    TestBed.await(inside);
    return result;
  }

  private void idle(String id) {
    TestBed.eventually(
        () -> assertThat(((WorkerCell<?>) bed.place(id).occupant()).isIdle()).isTrue());
  }

  @Test
  void aSuspendedProcessAnswersWhenItIsResumed() throws Exception {
    bed.start(oneForOne(bed.plain("a")));
    Sys.suspend(bed.place("a"));
    idle("a");
    CompletableFuture<Object> call =
        CompletableFuture.supplyAsync(
            () -> bed.ref("a").askInline("start", Probe::start), Thread::startVirtualThread);
    assertThat(call).failsWithin(SOON).withThrowableOfType(TimeoutException.class);
    Sys.resume(bed.place("a"));
    assertThat(call.get()).isEqualTo(1);
  }

  @Test
  void aStandInAnswersInItsOwnThread() {
    StandIn<Probe> player =
        new StandIn<>() {
          @Override
          public String name() {
            return "Player";
          }

          @Override
          public Object answer(CallMessage<Probe, ?> call) {
            return Thread.currentThread();
          }

          @Override
          public CompletionStage<?> begin(DeferredCallMessage<Probe, ?> call) {
            throw new AssertionError();
          }

          @Override
          public void take(CastMessage<Probe> cast) {}
        };
    bed.start(oneForOne(ChildSpec.worker("a", Lifecycle.<Probe>standIn(), start -> player)));
    idle("a");
    assertThat(handlerOf("a").getName()).isEqualTo("Root/a");
  }

  // ---------------------------------------------------------------------------------- nesting

  @Test
  void aProcessDoesNotWaitForItselfNotEvenByWayOfOthers() {
    bed.start(oneForOne(bed.plain("a"), bed.plain("b")));
    idle("a");
    idle("b");
    Object itself = bed.ref("a").askInline("self", probe -> ProbeRef.failure(() -> handlerOf("a")));
    assertThat(((CallFailedException) itself).reason())
        .isEqualTo(ExitReason.because("a process cannot call itself"));
    Object failure =
        bed.ref("a")
            .askInline(
                "round",
                probe ->
                    bed.ref("b")
                        .askInline("back", other -> ProbeRef.failure(() -> handlerOf("a"))));
    assertThat(((CallFailedException) failure).reason().toString())
        .contains("`Root/a` waits for the answer to the call that is being handled");
    assertThat(bed.starts("a") + bed.starts("b")).isEqualTo(2);
  }

  @Test
  void handlersAreInsideOneAnotherUpToADepth() {
    int many = 40;
    SupervisorSpec.Builder spec = oneForOne();
    for (int i = 0; i < many; i++) {
      spec.child(bed.plain("s" + i));
    }
    bed.start(spec);
    for (int i = 0; i < many; i++) {
      idle("s" + i);
    }
    List<Thread> threads = new CopyOnWriteArrayList<>();
    assertThat(down(0, many, threads)).isEqualTo(many);
    assertThat(threads.get(1)).isSameAs(Thread.currentThread());
    assertThat(threads.stream().distinct().count()).isBetween(2L, (long) many - 1);
    assertThat(CurrentProcess.get()).isNull();
  }

  private int down(int from, int to, List<Thread> threads) {
    return from == to
        ? to
        : (int)
            bed.ref("s" + from)
                .askInline(
                    "down",
                    probe -> {
                      threads.add(Thread.currentThread());
                      int deep = down(from + 1, to, threads);
                      assertThat(CurrentProcess.get().place().path()).isEqualTo("Root/s" + from);
                      return deep;
                    });
  }

  @Test
  void aNestedHandlerEndsWhomItMeansAndNobodyElse() {
    bed.startTemporary(bed.plain("a"), bed.plain("b"));
    idle("a");
    idle("b");
    CallFailedException failure =
        ProbeRef.failure(() ->
            bed.ref("a")
                .askInline(
                    "outer",
                    probe ->
                        bed.ref("b")
                            .askInline(
                                "kill a",
                                other -> {
                                  bed.ref("a").kill();
                                  return bed.ref("b").isAlive();
                                })));
    assertThat(failure.reason()).isEqualTo(ExitReason.killed());
    assertThat(Thread.interrupted()).isFalse();
    assertThat(bed.ref("b").ping()).isEqualTo(1);
  }

  @Test
  void aCrashReportNamesTheProcessThatHasCalledAndNotTheThread() {
    bed.start(oneForOne(bed.plain("a"), bed.plain("b")));
    idle("a");
    bed.ref("a").askInline("call", probe -> bed.ref("b").crash("boom"));
    CrashReport report = bed.reports().crashes().getFirst();
    assertThat(report.path()).isEqualTo("Root/b");
    assertThat(report.client().name()).isEqualTo("Root/a");
  }

  // ---------------------------------------------------------------------------------- outcomes

  @Test
  void aCrashIsThatOfTheProcessAndTheSupervisorKnowsFirst() {
    bed.start(oneForOne(bed.trapping("a")));
    idle("a");
    CallFailedException failure =
        ProbeRef.failure(() ->
            bed.ref("a")
                .askInline(
                    "crash",
                    probe -> {
                      throw new IllegalStateException("boom");
                    }));
    assertThat(failure.reason().toString()).contains("boom");
    bed.settle();
    assertThat(bed.ref("a").ping()).isEqualTo(2);
    CrashReport report = bed.reports().crashes().getFirst();
    assertThat(report.during()).isEqualTo("crash");
    assertThat(report.client().name()).isEqualTo(Thread.currentThread().getName());
    assertThat(report.client().stack()).isNotEmpty();
    assertThat(report.lostCalls()).isZero();
  }

  @Test
  void messagesThatWaitDuringACrashFailWithIt() throws Exception {
    bed.startTemporary(bed.plain("a"));
    idle("a");
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch go = bed.latch();
    CompletableFuture<CallFailedException> inline =
        CompletableFuture.supplyAsync(
            () ->
                ProbeRef.failure(() ->
                    bed.ref("a")
                        .askInline(
                            "crash",
                            probe -> {
                              inside.countDown();
                              ProbeRef.awaitStubbornly(go);
                              throw new IllegalStateException("boom");
                            })),
            Thread::startVirtualThread);
    TestBed.await(inside);
    CompletableFuture<Object> waiting = bed.ref("a").askAsync("ping", Probe::start);
    go.countDown();
    assertThat(inline.get().reason().toString()).contains("boom");
    assertThat(waiting.handle((reply, thrown) -> thrown.getMessage()).get()).contains("boom");
    assertThat(bed.reports().crashes().getFirst().lostCalls()).isEqualTo(1);
  }

  @Test
  void aTerminateMethodRunsInAThreadOfTheProcessAndTheCallerMayLeave() throws Exception {
    CountDownLatch go = bed.latch();
    AtomicReference<Thread> terminator = new AtomicReference<>();
    bed.start(
        oneForOne(
            bed.trapping(
                "a",
                (probe, reason) -> {
                  terminator.set(Thread.currentThread());
                  ProbeRef.awaitStubbornly(go);
                })));
    idle("a");
    assertThat(
            ProbeRef.thrown(() ->
                bed.ref("a")
                    .askInline(
                        "crash",
                        SOON,
                        probe -> {
                          throw new IllegalStateException("boom");
                        })))
        .isInstanceOf(CallTimeoutException.class);
    assertThat(terminator.get()).isNotNull().isNotSameAs(Thread.currentThread());
    go.countDown();
    TestBed.eventually(() -> assertThat(bed.starts("a")).isEqualTo(2));
  }

  @Test
  void aKillDuringTheTerminateMethodFailsTheCaller() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch go = bed.latch();
    bed.startTemporary(
        bed.trapping(
            "a",
            (probe, reason) -> {
              entered.countDown();
              ProbeRef.awaitStubbornly(go);
            }));
    idle("a");
    CompletableFuture<CallFailedException> inline =
        CompletableFuture.supplyAsync(
            () ->
                ProbeRef.failure(() ->
                    bed.ref("a")
                        .askInline(
                            "crash",
                            probe -> {
                              throw new IllegalStateException("boom");
                            })),
            Thread::startVirtualThread);
    TestBed.await(entered);
    bed.ref("a").kill();
    assertThat(inline.get().reason()).isEqualTo(ExitReason.killed());
  }

  @Test
  void whatTheMethodDeclaresIsAReply() {
    bed.start(oneForOne(bed.plain("a")));
    idle("a");
    Endpoint<Probe> place = bed.endpoint("a");
    Throwable thrown =
        ProbeRef.thrown(() ->
            place.callInline(
                new Probe.Ask(
                    "declared",
                    IOException.class,
                    probe -> {
                      throw new IOException("no such file");
                    }),
                Long.MAX_VALUE));
    assertThat(thrown).isInstanceOf(IOException.class).hasMessage("no such file");
    assertThat(bed.ref("a").ping()).isEqualTo(1);
  }

  @Test
  void theReplyOfOneThatStopsFollowsTheTerminateMethod() {
    bed.startTemporary(bed.trapping("a"));
    idle("a");
    Object reply =
        bed.ref("a")
            .askInline(
                "stop",
                probe -> {
                  probe.self().stop(ExitReason.normal());
                  return "bye";
                });
    assertThat(reply).isEqualTo("bye");
    assertThat(bed.journal()).contains("stop a normal");
  }

  @Test
  void aDeferredReplyComesWhenItIsThere() {
    record Later(CompletableFuture<String> reply) implements DeferredCallMessage<Probe, String> {
      @Override
      public CompletionStage<String> begin(Probe worker) {
        return reply;
      }
    }

    bed.start(oneForOne(bed.plain("a")));
    idle("a");
    CompletableFuture<String> reply = new CompletableFuture<>();
    Endpoint<Probe> place = bed.endpoint("a");
    CompletableFuture<String> call =
        CompletableFuture.supplyAsync(
            () -> place.callInline(new Later(reply), Long.MAX_VALUE), Thread::startVirtualThread);
    assertThat(bed.ref("a").ping()).isEqualTo(1);
    reply.complete("at last");
    assertThat(call.join()).isEqualTo("at last");
  }

  // ---------------------------------------------------------------------------------- what follows

  @Test
  void aContinuationRunsBeforeTheNextMessage() {
    bed.start(oneForOne(bed.plain("a")));
    idle("a");
    for (int i = 0; i < 1_000; i++) {
      bed.clear();
      bed.ref("a")
          .askInline(
              "begin",
              probe -> {
                probe.self().continueWith(() -> bed.note("continued"));
                return true;
              });
      bed.ref("a").askInline("next", probe -> bed.journal().add("next"));
      assertThat(bed.journal()).containsExactly("continued", "next");
    }
  }

  @Test
  void timersAndTimeOutsRunAsEver() {
    ManualClock clock = new ManualClock();
    try (TestBed timed = new TestBed(clock)) {
      timed.start(oneForOne(timed.plain("a")));
      ProbeRef a = timed.ref("a");
      a.ping();
      a.askInline(
          "set",
          probe -> {
            probe.self().idleTimeout(Duration.ofSeconds(1), () -> timed.note("idle"));
            probe.self().after(Duration.ofSeconds(5), () -> timed.note("timer"));
            return true;
          });
      clock.advance(Duration.ofMillis(999));
      a.askInline(
          "set again",
          probe -> {
            probe.self().idleTimeout(Duration.ofSeconds(1), () -> timed.note("idle again"));
            return true;
          });
      clock.advance(Duration.ofSeconds(10));
      a.ping();
      assertThat(timed.journal()).containsExactly("start a", "idle again", "timer");
      a.askInline(
          "at once",
          probe -> {
            probe.self().idleTimeout(Duration.ZERO, () -> timed.note("at once"));
            return true;
          });
      TestBed.eventually(() -> assertThat(timed.journal()).endsWith("at once"));
    }
  }

  @Test
  void itIsCountedAndTraced() {
    bed.start(oneForOne(bed.plain("a")));
    Sys.statistics(bed.place("a"), true);
    List<ProcessEvent> events = new CopyOnWriteArrayList<>();
    Sys.install(
        bed.place("a"),
        "trace",
        events,
        (state, event) -> {
          state.add(event);
          return state;
        });
    idle("a");
    long before = ((WorkerCell<?>) bed.place("a").occupant()).handled();
    bed.ref("a").askInline("ask", Probe::start);
    assertThat(((WorkerCell<?>) bed.place("a").occupant()).handled()).isEqualTo(before + 1);
    String me = Thread.currentThread().getName();
    assertThat(events)
        .containsExactly(
            new ProcessEvent.Received(ProcessEvent.Kind.CALL, "ask", me),
            new ProcessEvent.Replied("ask", me));
    assertThat(Sys.getStatistics(bed.place("a")).orElseThrow().messagesOut()).isEqualTo(1);
  }

  // ---------------------------------------------------------------------------------- interrupts

  @Test
  void aCallerThatIsInterruptedAlreadyHandlesNothing() {
    bed.start(oneForOne(bed.plain("a")));
    idle("a");
    AtomicReference<Thread> handler = new AtomicReference<>();
    Thread.currentThread().interrupt();
    Throwable thrown =
        ProbeRef.thrown(() ->
            bed.ref("a")
                .askInline(
                    "thread",
                    probe -> {
                      handler.set(Thread.currentThread());
                      return true;
                    }));
    assertThat(Thread.interrupted()).as("still interrupted").isTrue();
    if (thrown != null) { // the reply has not come before it has looked
      assertThat(thrown).isInstanceOf(CallInterruptedException.class);
    }
    bed.ref("a").ping();
    assertThat(handler.get().getName()).isEqualTo("Root/a");
  }

  @Test
  void anInterruptOfTheCallerStaysWithTheCaller() {
    bed.start(oneForOne(bed.plain("a")));
    idle("a");
    Thread me = Thread.currentThread();
    Object reply =
        bed.ref("a")
            .askInline(
                "interrupt",
                probe -> {
                  me.interrupt();
                  return "done";
                });
    assertThat(Thread.interrupted()).as("still interrupted").isTrue();
    assertThat(reply).isEqualTo("done");
    assertThat(bed.ref("a").ping()).isEqualTo(1);
  }

  @Test
  void anOrderToStopInterruptsTheHandlerAndNotTheCaller() throws Exception {
    bed.startTemporary(bed.plain("a"));
    idle("a");
    ended(() -> bed.place("a").exit(ExitReason.because("enough")), ExitReason.because("enough"));
  }

  @Test
  void aKillInterruptsTheHandlerAndNotTheCaller() throws Exception {
    bed.startTemporary(bed.plain("a"));
    idle("a");
    ended(() -> bed.ref("a").kill(), ExitReason.killed());
    assertThat(bed.reports().zombies()).isEmpty();
  }

  /** Ends a process that a caller has borrowed for a handler that blocks. */
  private void ended(Runnable end, ExitReason expected) throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch never = bed.latch();
    CompletableFuture<CallFailedException> failure = new CompletableFuture<>();
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          failure.complete(
              ProbeRef.failure(() ->
                  bed.ref("a")
                      .askInline(
                          "block",
                          probe -> {
                            inside.countDown();
                            never.await();
                            return true;
                          })));
          interrupted.complete(Thread.currentThread().isInterrupted());
        });
    TestBed.await(inside);
    end.run();
    assertThat(failure.get().reason()).isEqualTo(expected);
    assertThat(interrupted.get()).isFalse();
  }

  @Test
  void anOrderToEndThatAnInnerHandlerHasSeenIsForTheOuterOne() throws Exception {
    bed.startTemporary(bed.plain("a"), bed.plain("b"));
    idle("a");
    idle("b");
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch go = bed.latch();
    bed.ref("a")
        .tell(
            "outer",
            probe -> {
              bed.ref("b")
                  .askInline(
                      "inner",
                      other -> {
                        inside.countDown();
                        ProbeRef.awaitStubbornly(go); // eats the interrupt
                        return true;
                      });
              bed.note("interrupted " + Thread.currentThread().isInterrupted());
            });
    TestBed.await(inside);
    CompletableFuture<ExitReason> end = bed.endOf("a");
    bed.place("a").exit(ExitReason.because("enough"));
    go.countDown();
    assertThat(end.get()).isEqualTo(ExitReason.because("enough"));
    TestBed.eventually(() -> assertThat(bed.journal()).containsExactly("interrupted true"));
    assertThat(bed.ref("b").ping()).isEqualTo(1);
  }

  // ---------------------------------------------------------------------------------- the end

  @Test
  void aRequestToStopWaitsForTheHandler() throws Exception {
    bed.startTemporary(bed.trapping("a"));
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch go = bed.latch();
    CompletableFuture<Object> inline = inlineUntil("a", inside, go);
    CompletableFuture<ExitReason> end = bed.endOf("a");
    bed.place("a").occupant().askToStop();
    assertThat(end).isNotDone();
    go.countDown();
    assertThat(inline.get()).isEqualTo("done");
    assertThat(end.get()).isEqualTo(ExitReason.shutdown());
  }

  @Test
  void aHandlerThatIgnoresAKillIsAZombieUntilItReturns() throws Exception {
    bed.startTemporary(bed.plain("a"));
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch go = bed.latch();
    CompletableFuture<Object> inline = inlineUntil("a", inside, go);
    bed.ref("a").kill();
    TestBed.eventually(() -> assertThat(bed.reports().zombies()).hasSize(1));
    assertThat(inline).isNotDone();
    go.countDown();
    assertThat(inline.handle((reply, thrown) -> ((CallFailedException) thrown).reason()).get())
        .isEqualTo(ExitReason.killed());
    TestBed.eventually(() -> assertThat(bed.reports().endedZombies()).hasSize(1));
  }

  @Test
  void aHandlerThatKillsItsProcessFailsItsCaller() {
    bed.startTemporary(bed.plain("a"));
    idle("a");
    CallFailedException failure =
        ProbeRef.failure(() ->
            bed.ref("a")
                .askInline(
                    "kill",
                    probe -> {
                      Signals.kill(probe.self().ref());
                      return true;
                    }));
    assertThat(failure.reason()).isEqualTo(ExitReason.killed());
    assertThat(Thread.interrupted()).isFalse();
  }

  // ---------------------------------------------------------------------------------- the promise

  @Test
  void whoBreaksThePromiseIsReportedOnceForEachHandler() throws Exception {
    ManualClock clock = new ManualClock();
    TestBed timed = new TestBed(clock);
    try (timed) {
      timed.start(oneForOne(timed.plain("a")));
      for (int round = 0; round < 2; round++) {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = timed.latch();
        Thread borrower =
            Thread.ofVirtual()
                .name("borrower")
                .start(() -> {
                  TestBed.eventually(() ->
                      assertThat(((WorkerCell<?>) timed.place("a").occupant()).isIdle()).isTrue());
                  timed
                      .ref("a")
                      .askInline(
                          "slow",
                          probe -> {
                            inside.countDown();
                            ProbeRef.awaitStubbornly(go);
                            return true;
                          });
                });
        TestBed.await(inside);
        TestBed.eventually(() -> assertThat(borrower.getState()).isEqualTo(Thread.State.WAITING));
        clock.advance(Duration.ofMillis(100));
        clock.advance(Duration.ofMillis(99));
        assertThat(timed.reports().trouble()).hasSize(round);
        clock.advance(Duration.ofMillis(1));
        assertThat(timed.reports().trouble()).containsExactly("inline blocked Root/a slow");
        clock.advance(Duration.ofSeconds(5));
        go.countDown();
        borrower.join();
        assertThat(timed.reports().trouble()).containsExactly("inline blocked Root/a slow");
      }
      InlineBlockedReport report = timed.reports().only(InlineBlockedReport.class).getFirst();
      assertThat(report.caller()).isEqualTo("borrower");
      assertThat(report.text())
          .startsWith(
              "inline report: process Root/a blocks its caller, which handles an inline call"
                  + " itself\n"
                  + "    while     slow\n"
                  + "    client    borrower\n"
                  + "    at ")
          .contains("awaitStubbornly");
    }
  }

  @Test
  void nobodyLooksWhenNothingIsLent() {
    ManualClock clock = new ManualClock();
    try (TestBed timed = new TestBed(clock)) {
      timed.start(oneForOne(timed.plain("a")));
      timed.ref("a").ping();
      TestBed.eventually(() ->
          assertThat(timed.ref("a").askInline("thread", probe -> Thread.currentThread()))
              .isSameAs(Thread.currentThread()));
      assertThat(clock.running()).isEqualTo(1);
      clock.advance(Duration.ofMillis(100));
      assertThat(clock.running()).isZero();
    }
  }
}
