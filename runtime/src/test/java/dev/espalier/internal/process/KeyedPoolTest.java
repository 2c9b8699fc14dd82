package dev.espalier.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.CallFailedException;
import dev.espalier.ChildCounts;
import dev.espalier.DynamicSupervisorRef.DynamicChild;
import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.ExitException;
import dev.espalier.ExitReason;
import dev.espalier.Signals;
import dev.espalier.StartIgnoredException;
import dev.espalier.StartResult;
import dev.espalier.annotations.Restart;
import dev.espalier.internal.supervision.Answer;
import dev.espalier.internal.supervision.Request;
import dev.espalier.report.SupervisorReport;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.Lifecycle;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Children with keys with real threads: while they start, restart and end. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class KeyedPoolTest {
  @AutoClose private final TestBed bed = new TestBed();
  private Place<?> root;
  private Probes probes;

  @BeforeEach
  void start() {
    DynamicSupervisorSpec spec =
        DynamicSupervisorSpec.named("Root").intensity(5, 3_600).template(Probes::template);
    root = TreeLauncher.start(spec, bed.context());
    probes = new Probes(root);
  }

  @AfterEach
  void close() {
    root.tree().close();
  }

  private CompletableFuture<Answer> ask(Request request) {
    return ((SupervisorCell) root.occupant()).ask(request);
  }

  @Test
  @DisplayName("a child that is restarting is found, and not started a second time")
  void foundWhileRestarting() throws InterruptedException {
    CountDownLatch attempt = bed.latch();
    CountDownLatch goOn = bed.latch();
    bed.onStart(
        "x",
        (start, context) -> {
          if (start == 2) {
            attempt.countDown();
            TestBed.await(goOn);
            throw new IllegalStateException("not yet");
          }
        });
    ProbeRef x = probes.start(bed.plain("x").key("k"));
    x.kill();
    TestBed.await(attempt);
    assertThat(probes.find("k")).contains(x.place());
    assertThat(probes.count()).isEqualTo(1);
    assertThat(x.isAlive()).as("it is starting").isTrue();
    CompletableFuture<Answer> again = ask(new Request.StartChild(bed.plain("y").key("k")));
    CompletableFuture<Answer> shown = ask(new Request.WhichInstance("k", null));
    goOn.countDown();
    assertThat(again)
        .as("asked while it is down")
        .succeedsWithin(ProbeRef.PATIENCE)
        .isInstanceOf(Answer.AlreadyRestarting.class);
    assertThat(RunningTree.placeOf(((Answer.AlreadyRestarting) again.join()).failed()))
        .isEqualTo(x.place());
    assertThat(((Answer.Instances) shown.join()).instances().getFirst().process()).isNull();
    assertThat(probes.findOrStart(bed.plain("y").key("k")).place()).isEqualTo(x.place());
    assertThat(x.ping()).as("the third attempt").isEqualTo(3);
    assertThat(bed.starts("y")).isZero();
  }

  @Test
  @DisplayName("DYN-033 a child is stopped by its key while it is restarting; the retry is void")
  void stoppedWhileRestarting() throws InterruptedException {
    CountDownLatch attempt = bed.latch();
    CountDownLatch goOn = bed.latch();
    bed.onStart(
        "x",
        (start, context) -> {
          if (start == 2) {
            attempt.countDown();
            TestBed.await(goOn);
            throw new IllegalStateException("not yet");
          }
        });
    ProbeRef x = probes.start(bed.plain("x").key("k"));
    x.kill();
    TestBed.await(attempt);
    CompletableFuture<Answer> stopped = ask(new Request.TerminateKey("k"));
    CompletableFuture<Answer> again = ask(new Request.TerminateKey("k"));
    goOn.countDown();
    assertThat(stopped).succeedsWithin(ProbeRef.PATIENCE).isEqualTo(new Answer.Done());
    assertThat(again).succeedsWithin(ProbeRef.PATIENCE).isEqualTo(new Answer.NotFound());
    assertThat(probes.find("k")).isEmpty();
    assertThat(probes.supervisor().countChildren()).isEqualTo(new ChildCounts(0, 0, 0, 0));
    assertThat(bed.starts("x")).isEqualTo(2);
  }

  @Test
  @DisplayName("a key is a name from the beginning of the start, and is gone when that fails")
  void foundWhileStarting() throws InterruptedException {
    CountDownLatch constructing = bed.latch();
    CountDownLatch goOn = bed.latch();
    bed.onStart(
        "x",
        (start, context) -> {
          constructing.countDown();
          TestBed.await(goOn);
          throw new IllegalStateException("no");
        });
    CompletableFuture<Answer> started = ask(new Request.StartChild(bed.plain("x").key("k")));
    TestBed.await(constructing);
    ProbeRef early = new ProbeRef(probes.require("k"));
    CompletableFuture<Object> ping = early.askAsync("ping", Probe::start);
    CompletableFuture<Answer> next = ask(new Request.StartChild(bed.plain("y").key("k")));
    goOn.countDown();
    assertThat(started).succeedsWithin(ProbeRef.PATIENCE).isInstanceOf(Answer.Failed.class);
    assertThat(ping)
        .failsWithin(ProbeRef.PATIENCE)
        .withThrowableThat()
        .withCauseInstanceOf(CallFailedException.class);
    assertThat(next).succeedsWithin(ProbeRef.PATIENCE).isInstanceOf(Answer.Started.class);
    assertThat(early.ping()).as("the ref means the key").isEqualTo(1);
    assertThat(bed.starts("y")).isEqualTo(1);
  }

  @Test
  @DisplayName("a child that declines to be restarted is forgotten, and its key is free")
  void declinesItsRestart() {
    bed.onStart(
        "x",
        (start, context) -> {
          if (start == 2) {
            throw new StartIgnoredException();
          }
        });
    ProbeRef x = probes.start(bed.plain("x").key("k"));
    x.kill();
    TestBed.eventually(() -> assertThat(probes.find("k")).isEmpty());
    assertThat(probes.supervisor().countChildren()).isEqualTo(new ChildCounts(0, 0, 0, 0));
    assertThat(x.isAlive()).isFalse();
    assertThat(probes.findOrStart(bed.plain("x").key("k")).ping()).isEqualTo(3);
  }

  @Test
  @DisplayName("whoever has heard of the end of a child can start the next one under its key")
  void freeWhenTheEndIsKnown() {
    for (int i = 1; i <= 200; i++) {
      ProbeRef x = probes.start(bed.plain("x").key("k").restart(Restart.TEMPORARY));
      CompletableFuture<ExitReason> end = Signals.monitor(x.place());
      x.tell(
          "exit",
          probe -> {
            throw new ExitException(ExitReason.normal());
          });
      assertThat(end).succeedsWithin(ProbeRef.PATIENCE).isEqualTo(ExitReason.normal());
      assertThat(x.isAlive()).isFalse();
    }
    assertThat(bed.starts("x")).isEqualTo(200);
  }

  @Test
  @DisplayName("starts, ends and look-ups of one key at the same time never meet two children")
  void race() throws InterruptedException {
    bed.reports().keepNone();
    AtomicInteger alive = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Lifecycle<Probe> lifecycle =
        Lifecycle.<Probe>builder().terminate((probe, reason) -> alive.decrementAndGet()).build();
    bed.onStart("x", (start, context) -> most.accumulateAndGet(alive.incrementAndGet(), Math::max));
    Thread[] threads = new Thread[8];
    for (int t = 0; t < threads.length; t++) {
      boolean stops = t % 2 == 0;
      threads[t] =
          Thread.ofVirtual()
              .start(() -> {
                for (int i = 0; i < 500; i++) {
                  if (stops) {
                    probes.stop((Object) "k");
                  } else {
                    ProbeRef.failureOrNothing(
                        probes.findOrStart(bed.worker("x", lifecycle).key("k"))::ping);
                  }
                }
              });
    }
    for (Thread thread : threads) {
      thread.join();
    }
    probes.stop((Object) "k");
    assertThat(most).hasValue(1);
    assertThat(alive).hasValue(0);
    assertThat(probes.count()).isZero();
    assertThat(bed.starts("x")).isGreaterThan(1);
  }

  @Test
  @DisplayName("a process that holds an outdated ref to itself still does not wait for itself")
  void selfCallByAnOldRef() {
    ProbeRef old = probes.start(bed.plain("x").key("k"));
    probes.stop((Object) "k");
    ProbeRef now = probes.start(bed.plain("x").key("k"));
    Object failure =
        now.ask("stop myself", probe -> ProbeRef.thrown(() -> Signals.stop(old.place())));
    assertThat(failure)
        .isInstanceOf(CallFailedException.class)
        .asString()
        .contains("would wait for its own end");
    assertThat(now.isAlive()).isTrue();
  }

  @Test
  @DisplayName("reports call a child by its key")
  void reports() {
    ProbeRef x = probes.start(bed.plain("x").key("a/b"));
    x.crash("boom");
    probes.supervisor().countChildren();
    assertThat(bed.reports().all())
        .filteredOn(SupervisorReport.class::isInstance)
        .extracting(report -> ((SupervisorReport) report).offender().path())
        .containsOnly("Root/a%2Fb");
  }

  @Test
  @DisplayName("DYN-039 DYN-040 a child is shown by its process or its key; a stranger is not")
  void whichChild() {
    ProbeRef keyed = probes.start(bed.plain("x").key("k"));
    StartResult.Started started =
        (StartResult.Started)
            probes.supervisor().startChild(bed.plain("y").restart(Restart.TRANSIENT));
    Endpoint<?> unkeyed = Endpoint.of(started.child());
    assertThat(probes.supervisor().whichChild(keyed.place()).flatMap(DynamicChild::process))
        .contains(keyed.place());
    assertThat(probes.supervisor().childSpec(keyed.place()).orElseThrow().key()).isEqualTo("k");
    assertThat(probes.supervisor().whichChild(unkeyed).flatMap(DynamicChild::process))
        .contains(unkeyed);
    assertThat(probes.supervisor().childSpec(unkeyed).orElseThrow().restart())
        .isEqualTo(Restart.TRANSIENT);
    assertThat(probes.supervisor().terminateChild(unkeyed)).isTrue();
    assertThat(probes.supervisor().whichChild(unkeyed)).as("dead").isEmpty();
    assertThat(probes.supervisor().whichChild(root)).as("itself").isEqualTo(Optional.empty());
    assertThat(
            ProbeRef.thrown(
                () -> probes.supervisor().whichChild(new StrangerRef(Thread.currentThread()))))
        .as("no process at all")
        .isInstanceOf(IllegalArgumentException.class);
  }
}
