package dev.espalier.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ChildCounts;
import dev.espalier.ChildSpec;
import dev.espalier.DynamicSupervisorRef;
import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.ExitException;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.Signals;
import dev.espalier.StartResult;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import dev.espalier.internal.supervision.Answer;
import dev.espalier.internal.supervision.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Children on demand with real threads: how they stop, and how one is seen while it restarts. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class PoolTest {
  @AutoClose private final TestBed bed = new TestBed();

  private final Place<?> root =
      TreeLauncher.start(DynamicSupervisorSpec.named("Root").intensity(5, 3_600), bed.context());

  private final DynamicSupervisorRef pool = root.tree().supervisor().asDynamicSupervisor();

  @AfterEach
  void close() {
    root.tree().close();
  }

  private ProcessRef start(ChildSpec spec) {
    return ((StartResult.Started) pool.startChild(spec)).child();
  }

  private List<CompletableFuture<ExitReason>> start(int count, ChildSpec spec) {
    List<CompletableFuture<ExitReason>> deaths = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      deaths.add(Signals.monitor(start(spec)));
    }
    return deaths;
  }

  private static void endsWith(CompletableFuture<ExitReason> death, ExitReason reason) {
    assertThat(death).succeedsWithin(ProbeRef.PATIENCE).isEqualTo(reason);
  }

  private CompletableFuture<Answer> ask(Request request) {
    return ((SupervisorCell) root.occupant()).ask(request);
  }

  @Test
  @DisplayName("SHD-030 brutal_kill: all are killed, none terminates, none is reported")
  void brutalKill() throws InterruptedException {
    List<CompletableFuture<ExitReason>> deaths =
        start(10, bed.trapping("x").shutdown(Shutdown.BRUTAL_KILL));
    bed.clear();
    root.tree().close();
    assertThat(deaths).hasSize(10).allSatisfy(death -> endsWith(death, ExitReason.killed()));
    assertThat(bed.journal()).isEmpty();
    assertThat(bed.reports().trouble()).isEmpty();
    assertThat(root.tree().awaitTermination()).isEqualTo(ExitReason.shutdown());
  }

  @Test
  @DisplayName("SHD-031 infinity: the supervisor waits for all of them, however long it takes")
  void infinity() throws InterruptedException {
    CountDownLatch mayEnd = bed.latch();
    CountDownLatch stopping = new CountDownLatch(3);
    List<CompletableFuture<ExitReason>> deaths =
        start(
            3,
            bed.trapping(
                    "x",
                    (probe, reason) -> {
                      stopping.countDown();
                      mayEnd.await();
                    })
                .shutdown(Shutdown.INFINITY));
    Thread closer = Thread.ofVirtual().start(root.tree()::close);
    TestBed.await(stopping);
    assertThat(deaths).noneMatch(CompletableFuture::isDone);
    assertThat(pool.isAlive()).isTrue();
    mayEnd.countDown();
    closer.join();
    assertThat(deaths).hasSize(3).allSatisfy(death -> endsWith(death, ExitReason.shutdown()));
    assertThat(root.tree().awaitTermination()).isEqualTo(ExitReason.shutdown());
  }

  @Test
  @DisplayName("SHD-032 whatever its children answer, the supervisor ends with shutdown")
  void oddAnswers() throws InterruptedException {
    Map<CompletableFuture<ExitReason>, ExitReason> answers = new LinkedHashMap<>();
    for (Restart restart : Restart.values()) {
      for (ExitReason answer :
          List.of(
              ExitReason.normal(),
              ExitReason.shutdown(),
              ExitReason.shutdown("enough"),
              ExitReason.because("other"))) {
        ChildSpec spec = answering("x", answer).restart(restart);
        answers.put(Signals.monitor(start(spec)), answer);
      }
    }
    root.tree().close();
    assertThat(answers).hasSize(12).allSatisfy(PoolTest::endsWith);
    assertThat(root.tree().awaitTermination()).isEqualTo(ExitReason.shutdown());
  }

  @Test
  @DisplayName(
      "SHD-033 SHD-015 a permanent child that answers with normal is reported, nothing else is")
  void permanentAnswersNormal() throws InterruptedException {
    CompletableFuture<ExitReason> permanent =
        Signals.monitor(
            start(answering("permanent", ExitReason.normal()).restart(Restart.PERMANENT)));
    start(answering("transient", ExitReason.normal()).restart(Restart.TRANSIENT));
    start(answering("detail", ExitReason.shutdown("enough")).restart(Restart.PERMANENT));
    root.tree().close();
    assertThat(permanent).succeedsWithin(ProbeRef.PATIENCE).isEqualTo(ExitReason.normal());
    assertThat(root.tree().awaitTermination()).isEqualTo(ExitReason.shutdown());
    assertThat(bed.reports().trouble()).containsExactly("Root shutdown_error permanent normal");
  }

  private ChildSpec answering(String id, ExitReason answer) {
    return bed.trapping(
            id,
            (probe, reason) -> {
              throw new ExitException(answer);
            })
        .shutdown(Shutdown.INFINITY);
  }

  @Test
  @DisplayName("SHD-036 terminating one: killed or shut down as declared; then it is unknown")
  void terminateOne() {
    record Case(int shutdown, ExitReason reason) {}
    for (Case c :
        List.of(
            new Case(Shutdown.BRUTAL_KILL, ExitReason.killed()),
            new Case(5_000, ExitReason.shutdown()),
            new Case(Shutdown.INFINITY, ExitReason.shutdown()))) {
      ProcessRef child = start(bed.trapping("x").shutdown(c.shutdown));
      CompletableFuture<ExitReason> death = Signals.monitor(child);
      assertThat(pool.terminateChild(child)).isTrue();
      assertThat(death).succeedsWithin(ProbeRef.PATIENCE).isEqualTo(c.reason);
      assertThat(pool.terminateChild(child)).isFalse();
      assertThat(pool.countChildren()).isEqualTo(new ChildCounts(0, 0, 0, 0));
    }
    assertThat(bed.starts("x")).as("none is restarted").isEqualTo(3);
  }

  @Test
  @DisplayName("INT-024 INT-025 a child whose restart fails shows; its old process addresses it")
  void terminateWhileRestarting() throws InterruptedException {
    CountDownLatch attempt = bed.latch();
    CountDownLatch goOn = bed.latch();
    bed.onStart(
        "x",
        (start, context) -> {
          if (start == 2) {
            attempt.countDown();
            TestBed.await(goOn);
          }
          if (start > 1) {
            throw new IllegalStateException("not yet");
          }
        });
    ProcessRef old = start(bed.plain("x"));
    ProcessRef other = start(bed.plain("y"));
    Place<?> oldPlace = (Place<?>) dev.espalier.spi.Endpoint.of(old);
    Signals.kill(old);
    TestBed.await(attempt);
    CompletableFuture<Answer> shown = ask(new Request.WhichChildren()); // while the start hangs
    CompletableFuture<Answer> counted = ask(new Request.CountChildren());
    CompletableFuture<Answer> stopped =
        ask(new Request.TerminateProcess(oldPlace.incarnation(), old.isAlive()));
    goOn.countDown();
    assertThat(shown).succeedsWithin(ProbeRef.PATIENCE);
    assertThat(((Answer.Instances) shown.join()).instances())
        .as("restarting, so without a process")
        .anySatisfy(instance -> {
          assertThat(instance.spec().id()).isEqualTo("x");
          assertThat(instance.process()).isNull();
        });
    assertThat(counted)
        .succeedsWithin(ProbeRef.PATIENCE)
        .isEqualTo(new Answer.Counts(new ChildCounts(2, 1, 0, 2)));
    assertThat(stopped).succeedsWithin(ProbeRef.PATIENCE).isEqualTo(new Answer.Done());
    assertThat(pool.whichChildren())
        .as("the retry is void")
        .extracting(child -> child.process().orElseThrow())
        .containsExactly(other);
    assertThat(bed.starts("x")).isEqualTo(2);
    assertThat(pool.terminateChild(old)).isFalse();
  }
}
