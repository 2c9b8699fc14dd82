package dev.espalier.internal.process;

import static dev.espalier.internal.process.Borrower.awaitIdle;
import static dev.espalier.internal.process.TestBed.oneForAll;
import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.CallInterruptedException;
import dev.espalier.ChildSpec;
import dev.espalier.ExitReason;
import dev.espalier.IllegalSpecException;
import dev.espalier.StartIgnoredException;
import dev.espalier.StartResult;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.Restart;
import dev.espalier.report.CrashReport;
import dev.espalier.report.InlineBlockedReport;
import dev.espalier.spi.Lifecycle;
import dev.espalier.sys.ProcessInfo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Starts that were promised not to block: who runs them, and what becomes of everything else. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class InlineStartTest {
  private final ManualClock clock = new ManualClock();
  @AutoClose private final TestBed bed = new TestBed(clock);

  /** In which thread the constructors have run last. */
  private final Map<String, Thread> threads = new ConcurrentHashMap<>();

  private ChildSpec inline(ChildSpec spec) {
    return inline(spec, (start, context) -> {});
  }

  private ChildSpec inline(ChildSpec spec, TestBed.OnStart then) {
    bed.onStart(
        spec.id(),
        (start, context) -> {
          threads.put(spec.id(), Thread.currentThread());
          then.run(start, context);
        });
    return spec.inlineStart(true);
  }

  /** Starts a tree, and waits until no thread is at work for its supervisor any more. */
  private void start(SupervisorSpec.Builder spec) {
    bed.start(spec);
    bed.clear();
    SupervisorCell root = (SupervisorCell) bed.place("x").parentOrSelf().occupant();
    TestBed.eventually(() -> assertThat(root.activity()).isEqualTo(ProcessInfo.Activity.IDLE));
  }

  private StartResult startChild(ChildSpec spec) {
    return bed.supervisor().startChild(spec);
  }

  // ---------------------------------------------------------------------------------- who runs it

  @Test
  void whoHasItStartedRunsTheConstructor() {
    start(oneForOne());
    StartResult result =
        startChild(
            inline(
                bed.plain("a"),
                (start, context) -> {
                  bed.note(context.self().path());
                  bed.note("me " + (CurrentProcess.get() == Borrower.cell(bed, "a")));
                }));
    assertThat(result).isInstanceOf(StartResult.Started.class);
    assertThat(threads.get("a")).isSameAs(Thread.currentThread());
    assertThat(bed.journal()).containsExactly("start a", "Root/a", "me true");
    assertThat(CurrentProcess.get()).isNull();
    assertThat(Borrower.cell(bed, "a").isIdle()).as("no thread was started for it").isTrue();
    assertThat(bed.ref("a").ping()).isEqualTo(1);
  }

  @Test
  void aRestartIsRunByTheThreadThatHasCrashed() {
    start(oneForOne(inline(bed.plain("a"))));
    Thread[] crashing = new Thread[1];
    bed.ref("a")
        .tell(
            "crash",
            probe -> {
              crashing[0] = Thread.currentThread();
              throw new IllegalStateException("boom");
            });
    TestBed.eventually(() -> assertThat(bed.starts("a")).isEqualTo(2));
    assertThat(bed.ref("a").ping()).isEqualTo(2);
    assertThat(threads.get("a")).isSameAs(crashing[0]);
  }

  @Test
  void aGroupIsRestartedInOrder() {
    start(oneForAll(inline(bed.trapping("a")), inline(bed.trapping("b")), inline(bed.plain("c"))));
    bed.ref("b").crash("boom");
    TestBed.eventually(() -> assertThat(bed.starts("c")).isEqualTo(2));
    assertThat(bed.journal())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("stop b crash"),
            second -> assertThat(second).isEqualTo("stop a shutdown"),
            third -> assertThat(third).isEqualTo("start a"),
            fourth -> assertThat(fourth).isEqualTo("start b"),
            fifth -> assertThat(fifth).isEqualTo("start c"));
    assertThat(bed.ref("c").ping()).isEqualTo(2);
  }

  @Test
  void hundredsAreStartedAtOnceAndRestarted() {
    ChildSpec[] children = new ChildSpec[700]; // more than a thread deals with in one go
    for (int i = 0; i < children.length; i++) {
      children[i] = inline(bed.plain("c" + i));
    }
    start(oneForAll(children));
    assertThat(bed.starts("c699")).isEqualTo(1);
    bed.ref("c0").crash("boom");
    TestBed.eventually(() -> assertThat(bed.journal()).hasSize(children.length));
    assertThat(bed.journal())
        .isEqualTo(Stream.of(children).map(child -> "start " + child.id()).toList());
    assertThat(bed.ref("c699").ping()).isEqualTo(2);
  }

  @Test
  void aThreadOfItsOwnIsNeededForATimeoutOrAnAfterStartMethod() {
    start(oneForOne());
    startChild(inline(bed.plain("limited")).startTimeout(500));
    startChild(
        inline(
            bed.worker(
                "after",
                Lifecycle.<Probe>builder().afterStart(probe -> bed.note("after")).build())));
    for (String id : List.of("limited", "after")) {
      assertThat(bed.ref(id).ping()).isEqualTo(1);
      assertThat(threads.get(id).getName()).isEqualTo("Root/" + id);
    }
    assertThat(bed.journal()).endsWith("start after", "after");
  }

  @Test
  void aControlThreadRunsNoConstructor() {
    start(oneForOne(inline(bed.plain("a"))));
    WorkerCell<?> cell = Borrower.cell(bed, "a");
    awaitIdle(bed, "a");
    bed.context().control().execute(() -> cell.cutOff(ExitReason.because("enough")));
    TestBed.eventually(() -> assertThat(bed.starts("a")).isEqualTo(2));
    assertThat(bed.ref("a").ping()).isEqualTo(2);
    assertThat(threads.get("a").getName()).isEqualTo("Root/a");
  }

  @Test
  void aLoopGetsItsThreadAfterwards() throws Exception {
    start(oneForOne());
    CompletableFuture<Thread> loop = new CompletableFuture<>();
    CountDownLatch go = bed.latch();
    Thread[] maker = new Thread[1];
    ChildSpec spec =
        ChildSpec.worker(
                "loop",
                start -> {
                  maker[0] = Thread.currentThread();
                  return (Runnable)
                      () -> {
                        loop.complete(Thread.currentThread());
                        ProbeRef.awaitStubbornly(go);
                      };
                })
            .restart(Restart.TEMPORARY)
            .inlineStart(true);
    startChild(spec);
    assertThat(maker[0]).isSameAs(Thread.currentThread());
    assertThat(loop.get().getName()).isEqualTo("Root/loop");
    go.countDown();
  }

  @Test
  void aSupervisorHasNone() {
    assertThatThrownBy(() -> TestBed.supervisor("s", oneForOne()).inlineStart(true))
        .isInstanceOf(IllegalSpecException.class)
        .hasMessageContaining("`s`")
        .hasMessageContaining("only a worker");
  }

  // ---------------------------------------------------------------------------------- what it does

  @Test
  void whatItSendsItselfIsHandledWhenItHasStarted() {
    start(oneForOne());
    startChild(
        inline(
            bed.plain("a"),
            (start, context) -> {
              bed.ref("a").tell("hello", probe -> bed.note("hello"));
              bed.note("made");
            }));
    assertThat(bed.ref("a").ping()).isEqualTo(1);
    assertThat(bed.journal()).containsExactly("start a", "made", "hello");
  }

  @Test
  void aConstructorThatThrowsFailsTheStartAndNobodyElse() {
    start(oneForOne(bed.plain("starter")));
    ChildSpec broken =
        inline(
            bed.plain("a"),
            (start, context) -> {
              throw new IllegalStateException("no");
            });
    StartResult result = (StartResult) bed.ref("starter").ask("start", probe -> startChild(broken));
    assertThat(result)
        .isInstanceOfSatisfying(
            StartResult.Failed.class,
            failed -> assertThat(failed.reason().toString()).contains("no"));
    assertThat(bed.ref("starter").ping()).isEqualTo(1);
    CrashReport report = bed.reports().crashes().getFirst();
    assertThat(report.path()).isEqualTo("Root/a");
    assertThat(report.during()).isEqualTo("starting");
    assertThat(bed.supervisor().whichChild("a")).isEmpty();
  }

  @Test
  void aConstructorMayDecline() {
    start(oneForOne());
    assertThat(
            startChild(
                inline(
                    bed.plain("a"),
                    (start, context) -> {
                      throw new StartIgnoredException();
                    })))
        .isInstanceOf(StartResult.Ignored.class);
  }

  @Test
  void aConstructorMayAskForTheEndWhichHasAThreadOfItsOwn() throws Exception {
    start(oneForOne());
    CompletableFuture<Thread> terminator = new CompletableFuture<>();
    startChild(
        inline(
                bed.trapping("a", (probe, reason) -> terminator.complete(Thread.currentThread())),
                (start, context) -> context.self().stop(ExitReason.normal()))
            .restart(Restart.TEMPORARY));
    assertThat(terminator.get().getName()).isEqualTo("Root/a");
    TestBed.eventually(() -> assertThat(bed.supervisor().whichChild("a")).isEmpty());
    assertThat(bed.journal()).containsExactly("start a", "stop a normal");
  }

  @Test
  void aCallToWhoeverHasItStartedFailsAtOnce() {
    start(oneForOne(bed.plain("starter")));
    ChildSpec caller = inline(bed.plain("a"), (start, context) -> bed.ref("starter").ping());
    StartResult result = (StartResult) bed.ref("starter").ask("start", probe -> startChild(caller));
    assertThat(((StartResult.Failed) result).reason().toString())
        .contains(
            "`Root/starter` is busy with the inline start of `Root/a`, and inline starts make no");
  }

  // ---------------------------------------------------------------------------------- interrupts

  @Test
  void whoIsInterruptedAlreadyRunsNothing() {
    start(oneForOne());
    ChildSpec spec = inline(bed.plain("a"));
    Thread.currentThread().interrupt();
    Throwable thrown = ProbeRef.thrown(() -> startChild(spec));
    assertThat(Thread.interrupted()).as("still interrupted").isTrue();
    TestBed.eventually(() -> assertThat(bed.starts("a")).isEqualTo(1));
    assertThat(bed.ref("a").ping()).isEqualTo(1);
    assertThat(threads.get("a").getName()).isEqualTo("Root/a");
    assertThat(thrown == null || thrown instanceof CallInterruptedException).isTrue();
  }

  @Test
  void anInterruptDuringTheConstructorStaysWithTheCaller() {
    start(oneForOne());
    startChild(inline(bed.plain("a"), (start, context) -> Thread.currentThread().interrupt()));
    assertThat(Thread.interrupted()).as("still interrupted").isTrue();
    assertThat(bed.ref("a").ping()).isEqualTo(1);
  }

  @Test
  void aKillDuringTheConstructorInterruptsItAndNotTheCaller() throws Exception {
    start(oneForOne());
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch never = bed.latch();
    ChildSpec spec =
        inline(
            bed.plain("a"),
            (start, context) -> {
              inside.countDown();
              never.await();
            });
    CompletableFuture<StartResult> result = new CompletableFuture<>();
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          result.complete(startChild(spec));
          interrupted.complete(Thread.currentThread().isInterrupted());
        });
    TestBed.await(inside);
    bed.ref("a").kill();
    assertThat(result.get()).isEqualTo(new StartResult.Failed(ExitReason.killed()));
    assertThat(interrupted.get()).isFalse();
  }

  @Test
  void anOrderToEndThatTheConstructorHasSeenIsForTheProcessThatRunsIt() throws Exception {
    start(oneForOne(bed.plain("starter").restart(Restart.TEMPORARY)));
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch go = bed.latch();
    ChildSpec spec =
        inline(
            bed.plain("a"),
            (start, context) -> {
              inside.countDown();
              ProbeRef.awaitStubbornly(go); // eats the interrupt
            });
    bed.ref("starter")
        .tell(
            "start",
            probe -> {
              try {
                startChild(spec);
              } finally {
                bed.note("interrupted " + Thread.currentThread().isInterrupted());
              }
            });
    TestBed.await(inside);
    CompletableFuture<ExitReason> end = bed.endOf("starter");
    bed.place("starter").exit(ExitReason.because("enough"));
    go.countDown();
    assertThat(end.get()).isEqualTo(ExitReason.because("enough"));
    TestBed.eventually(() -> assertThat(bed.journal()).contains("interrupted true"));
    assertThat(bed.ref("a").ping()).isEqualTo(1);
  }

  // ---------------------------------------------------------------------------------- the promise

  @Test
  void whoBreaksThePromiseIsReported() throws Exception {
    start(oneForOne());
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch go = bed.latch();
    ChildSpec spec =
        inline(
            bed.plain("a"),
            (start, context) -> {
              inside.countDown();
              ProbeRef.awaitStubbornly(go);
            });
    Thread starter = Thread.ofVirtual().name("starter").start(() -> startChild(spec));
    TestBed.await(inside);
    TestBed.eventually(() -> assertThat(starter.getState()).isEqualTo(Thread.State.WAITING));
    clock.advance(Duration.ofMillis(200));
    assertThat(bed.reports().trouble()).containsExactly("inline blocked Root/a starting");
    InlineBlockedReport report = bed.reports().only(InlineBlockedReport.class).getFirst();
    assertThat(report.sender()).isEqualTo("Root");
    assertThat(report.text()).contains("awaitStubbornly");
    go.countDown();
    starter.join();
    clock.advance(Duration.ofMillis(200));
    assertThat(clock.running()).as("nobody looks any more").isZero();
  }

  @Test
  void manyStartsAreWatchedByOneLook() {
    start(oneForOne());
    for (int i = 0; i < 100; i++) {
      startChild(inline(bed.plain("a" + i)));
    }
    assertThat(clock.running()).isEqualTo(1);
    clock.advance(Duration.ofMillis(100));
    assertThat(clock.running()).isZero();
    assertThat(bed.reports().trouble()).isEmpty();
  }
}
