package dev.espalier.internal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.CallFailedException;
import dev.espalier.CallInterruptedException;
import dev.espalier.ChildCounts;
import dev.espalier.ExitException;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.Signals;
import dev.espalier.StartResult;
import dev.espalier.SupervisorRef;
import dev.espalier.Task;
import dev.espalier.TaskOutcome;
import dev.espalier.TaskSupervisor;
import dev.espalier.annotations.Restart;
import dev.espalier.report.CrashReport;
import dev.espalier.sys.Sys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a task supervisor does with its tasks, with real threads. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class TaskSupervisorTest {
  private static final ExitReason OOPS = ExitReason.because("oops");

  @AutoClose private final Tasks tasks = Tasks.start();
  private final TestBed bed = tasks.bed();
  private final CountDownLatch latch = bed.latch();

  private SupervisorRef supervisor() {
    return bed.supervisor().supervisor("tasks");
  }

  // ---------------------------------------------------------------------------------- owners

  @Test
  @DisplayName("TSK-069 the crash of a task without a link is only an outcome")
  void noLink() {
    assertThat(
            tasks.<Object>by(
                "owner",
                ts -> {
                  Task<Integer> task =
                      ts.asyncNoLink(() -> {
                        throw new ExitException(OOPS);
                      });
                  assertThat(bed.place("owner").occupant().bonds().links()).isEmpty();
                  return task.poll(ProbeRef.PATIENCE).orElseThrow();
                }))
        .isEqualTo(new TaskOutcome.Exit<>(OOPS));
    assertThat(bed.ref("owner").isAlive()).isTrue();
  }

  @Test
  @DisplayName("TSK-072 a linked task outlives an owner that ends normally")
  void normalEndOfOwner() {
    Task<Integer> task = tasks.by("owner", ts -> ts.async(Tasks.after(latch, 1)));
    CompletableFuture<ExitReason> end = Tasks.endOf(task.ref());
    CompletableFuture<ExitReason> owners = bed.endOf("owner");
    bed.ref("owner").with("stop", self -> self.stop());
    Tasks.ends(owners, ExitReason.normal());
    TestBed.eventually(() -> assertThat(Sys.getStatus(task.ref()).links()).isEmpty());
    assertThat(task.ref().isAlive()).isTrue();
    latch.countDown();
    Tasks.ends(end, ExitReason.normal());
  }

  @Test
  @DisplayName("a linked task ends with an owner that is killed, one without a link goes on")
  void abnormalEndOfOwner() {
    Task<Integer> linked = tasks.by("owner", ts -> ts.async(Tasks.after(latch, 1)));
    Task<Integer> loose = tasks.by("owner", ts -> ts.asyncNoLink(Tasks.after(latch, 1)));
    CompletableFuture<ExitReason> end = Tasks.endOf(linked.ref());
    bed.ref("owner").kill();
    Tasks.ends(end, ExitReason.killed());
    assertThat(loose.ref().isAlive()).isTrue();
  }

  @Test
  @DisplayName("TSK-083 a task whose owner dies before it is started ends without doing its work")
  void ownerDiesBeforeTheStart() {
    Sys.suspend(supervisor()); // so that the request waits
    AtomicBoolean worked = new AtomicBoolean();
    bed.ref("owner")
        .tell(
            "async",
            probe ->
                tasks
                    .supervisor()
                    .async(() -> {
                      worked.set(true);
                      latch.await();
                      return true;
                    }));
    ActivatedCell owner = (ActivatedCell) bed.place("owner").occupant();
    TestBed.eventually(() ->
        assertThat(owner.runner())
            .isNotNull()
            .extracting(Thread::getState)
            .isEqualTo(Thread.State.WAITING));
    CompletableFuture<ExitReason> end = bed.endOf("owner");
    bed.ref("owner").kill();
    Tasks.ends(end, ExitReason.killed());
    Sys.resume(supervisor());
    tasks.assertNothingIsLeft();
    assertThat(worked).isFalse();
    assertThat(bed.reports().trouble()).noneMatch(report -> report.contains("Root/tasks"));
  }

  @Test
  @DisplayName("TSK-083 ... also if that is too late for its request to be taken back")
  void ownerIsDeadWhenItStarts() {
    AtomicBoolean worked = new AtomicBoolean();
    TaskHandle<Boolean> task =
        tasks.by("owner", ts -> new TaskHandle<>(() -> worked.getAndSet(true), true));
    bed.ref("owner").kill();
    ((RunningTasks) tasks.supervisor()).start(task, Restart.TEMPORARY, 5_000);
    assertThat(task.outcome())
        .succeedsWithin(ProbeRef.PATIENCE)
        .isEqualTo(new TaskOutcome.Exit<>(ExitReason.shutdown(ExitReason.killed())));
    assertThat(worked).isFalse();
    assertThat(bed.reports().trouble()).noneMatch(report -> report.contains("Root/tasks"));
  }

  @Test
  @DisplayName("a start that is interrupted leaves no task behind")
  void interruptedStart() throws InterruptedException {
    AtomicInteger begun = new AtomicInteger();
    Sys.suspend(supervisor());
    for (Restart restart : Restart.values()) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> tasks.supervisor().startChild(restart, begun::incrementAndGet))
          .isInstanceOf(CallInterruptedException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
    Sys.resume(supervisor());
    assertThat(supervisor().countChildren()).isEqualTo(new ChildCounts(0, 0, 0, 0));
    assertThat(begun).hasValue(0);
    assertThat(bed.reports().trouble()).isEmpty();
  }

  @RepeatedTest(100)
  @DisplayName("a start that is interrupted at any moment either gives a task or leaves none")
  void interruptedAtAnyMoment() throws InterruptedException {
    CompletableFuture<Optional<ProcessRef>> started = new CompletableFuture<>();
    Thread starter =
        Thread.ofPlatform()
            .start(() -> {
              try {
                started.complete(Optional.of(tasks.supervisor().startChild(latch::await)));
              } catch (CallInterruptedException interrupted) {
                started.complete(Optional.empty());
              }
            });
    Thread.yield();
    starter.interrupt();
    starter.join();
    if (started.join().isPresent()) {
      assertThat(tasks.supervisor().children()).containsExactly(started.join().get());
    } else {
      assertThat(tasks.supervisor().children()).isEmpty();
    }
  }

  // ---------------------------------------------------------------------------------- children

  @Test
  @DisplayName("TSK-076 TSK-078 children come and go; one that was terminated is not found again")
  void children() {
    assertThat(tasks.supervisor().children()).isEmpty();
    assertThat(tasks.supervisor().count()).isZero();
    assertThat(supervisor().countChildren()).isEqualTo(new ChildCounts(0, 0, 0, 0));
    ProcessRef one = tasks.supervisor().startChild(latch::await);
    Task<Integer> two = tasks.supervisor().async(Tasks.after(latch, 1));
    assertThat(tasks.supervisor().children()).containsExactlyInAnyOrder(one, two.ref());
    assertThat(tasks.supervisor().count()).isEqualTo(2);
    assertThat(tasks.supervisor().terminateChild(one)).isTrue();
    assertThat(tasks.supervisor().terminateChild(one)).isFalse();
    assertThat(tasks.supervisor().children()).containsExactly(two.ref());
  }

  @RepeatedTest(100)
  @DisplayName("TSK-076 a task that has just been killed is none, whoever has killed it")
  void killedByTwo() throws InterruptedException {
    ProcessRef task = tasks.supervisor().startChild(() -> ProbeRef.awaitStubbornly(latch));
    Thread other = Thread.ofPlatform().start(() -> Signals.kill(task));
    Signals.kill(task); // returns at once if the other one is at it
    assertThat(tasks.supervisor().children()).isEmpty();
    assertThat(tasks.supervisor().count()).isZero();
    other.join();
  }

  @Test
  @DisplayName("TSK-077 whoever awaits a task that is terminated is told the reason shutdown")
  void awaitTerminated() {
    Task<Integer> one = tasks.supervisor().asyncNoLink(Tasks.after(latch, 1));
    Task<Integer> two = tasks.supervisor().asyncNoLink(Tasks.after(latch, 1));
    assertThat(tasks.supervisor().terminateChild(one.ref())).isTrue();
    assertThat(ProbeRef.failure(one::await).reason()).isEqualTo(ExitReason.shutdown());
    supervisor().stop(ExitReason.normal());
    assertThat(ProbeRef.failure(two::await).reason()).isEqualTo(ExitReason.shutdown());
    assertThat(ProbeRef.failure(() -> tasks.supervisor().async(() -> 1)).reason())
        .isEqualTo(ExitReason.noproc());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("TSK-074 TSK-075 a task does its work again if its restart type says so")
  void restartTypes(Restart restart) throws InterruptedException {
    Semaphore begun = new Semaphore(0);
    ProcessRef task =
        tasks
            .supervisor()
            .startChild(
                restart,
                () -> {
                  begun.release();
                  latch.await();
                });
    begun.acquire();
    CompletableFuture<ExitReason> end = Tasks.endOf(task);
    Signals.exit(task, ExitReason.shutdown());
    Tasks.ends(end, ExitReason.shutdown());
    int again = restart == Restart.PERMANENT ? 1 : 0;
    assertThat(tasks.supervisor().children()).hasSize(again).doesNotContain(task);
    begun.acquire(again);
  }

  @Test
  @DisplayName("TSK-075 RST-029 a task is not restarted after a crash unless somebody wants that")
  void temporaryByDefault() {
    AtomicInteger runs = new AtomicInteger();
    ProcessRef task =
        tasks
            .supervisor()
            .startChild(() -> {
              runs.incrementAndGet();
              latch.await();
              throw new ExitException(OOPS);
            });
    CompletableFuture<ExitReason> end = Tasks.endOf(task);
    latch.countDown();
    Tasks.ends(end, OOPS);
    assertThat(tasks.supervisor().children()).isEmpty();
    assertThat(runs).hasValue(1);
  }

  @Test
  @DisplayName("TSK-079 a child whose restart failed is none as long as it has no process")
  void restartingIsNoChild() throws Exception {
    CountDownLatch restarting = bed.latch();
    CountDownLatch goOn = bed.latch();
    bed.onStart(
        "x",
        (start, context) -> {
          if (start > 1) {
            restarting.countDown();
            TestBed.await(goOn);
            throw new ExitException(OOPS);
          }
        });
    ProcessRef task = tasks.supervisor().startChild(latch::await);
    ProcessRef child =
        ((StartResult.Started) supervisor().asDynamicSupervisor().startChild(bed.plain("x")))
            .child();
    assertThat(tasks.supervisor().children()).containsExactlyInAnyOrder(task, child);
    Signals.kill(child);
    TestBed.await(restarting); // what is asked from here on is answered after the failure
    CompletableFuture<List<ProcessRef>> children =
        whileItHangs(() -> tasks.supervisor().children());
    CompletableFuture<Boolean> stopped =
        whileItHangs(() -> tasks.supervisor().terminateChild(child));
    goOn.countDown();
    assertThat(children).succeedsWithin(ProbeRef.PATIENCE).isEqualTo(List.of(task));
    assertThat(stopped).succeedsWithin(ProbeRef.PATIENCE).isEqualTo(true);
  }

  /** Asks something in a thread of its own, and returns when that waits for the answer. */
  private static <R> CompletableFuture<R> whileItHangs(Supplier<R> question) {
    CompletableFuture<R> answer = new CompletableFuture<>();
    Thread asking = Thread.ofVirtual().start(() -> answer.complete(question.get()));
    TestBed.eventually(() -> assertThat(asking.getState()).isEqualTo(Thread.State.WAITING));
    return answer;
  }

  @Test
  @DisplayName("TSK-084 all tasks are asked to stop at the same time")
  void parallelShutdown() throws InterruptedException {
    CyclicBarrier allStopping = new CyclicBarrier(10); // one after the other, none would pass
    CountDownLatch working = new CountDownLatch(10);
    List<CompletableFuture<ExitReason>> ends = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      ProcessRef task =
          tasks
              .supervisor()
              .startChild(() -> {
                working.countDown();
                try {
                  latch.await();
                } catch (InterruptedException stopped) {
                  allStopping.await();
                }
              });
      assertThat(supervisor().asDynamicSupervisor().whichChildren().getFirst().spec().shutdown())
          .isEqualTo(5_000);
      ends.add(Tasks.endOf(task));
    }
    TestBed.await(working);
    supervisor().stop(ExitReason.normal());
    ends.forEach(end -> Tasks.ends(end, ExitReason.shutdown()));
    assertThat(allStopping.isBroken()).isFalse();
  }

  @Test
  @DisplayName("a full task supervisor says so, and one with declared children is none")
  void wrongSupervisors() {
    try (Tasks small = Tasks.start(1)) {
      CountDownLatch never = small.bed().latch();
      small.supervisor().startChild(never::await);
      assertThatThrownBy(() -> small.supervisor().async(() -> 1))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("`Root/tasks`")
          .hasMessageContaining("maxChildren");
    }
    assertThatThrownBy(() -> TaskSupervisor.of(bed.supervisor()).async(() -> 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("declared");
    assertThatThrownBy(() -> TaskSupervisor.of(bed.place("owner")).async(() -> 1))
        .isInstanceOf(CallFailedException.class)
        .hasMessageContaining("noproc");
  }

  // ---------------------------------------------------------------------------------- reports

  @Test
  @DisplayName("TSK-062 LOG-027 the crash report of a task says who has started it and what it ran")
  void crashReport() {
    IllegalStateException boom = new IllegalStateException("boom");
    Task<Integer> task =
        tasks.by(
            "owner",
            ts ->
                ts.asyncNoLink(() -> {
                  throw boom;
                }));
    Tasks.awaitEnd(task);
    assertThat(bed.reports().crashes())
        .singleElement()
        .satisfies(crash -> {
          assertThat(crash.path()).isEqualTo("Root/tasks/task");
          assertThat(crash.label())
              .isEqualTo("task of Root/owner: " + TaskSupervisorTest.class.getName() + " (lambda)");
          assertThat(crash.reason()).isEqualTo(ExitReason.crash(boom));
          assertThat(crash.during()).isEqualTo("run()");
        });
    assertThat(bed.reports().crashes()).extracting(CrashReport::client).containsOnlyNulls();
  }

  @Test
  @DisplayName("LOG-028 the crash report of a task shows on whose behalf it worked")
  void callersInTheReport() {
    tasks.by(
        "owner",
        ts ->
            ts.asyncNoLink(
                    () -> {
                      Task<Integer> inner =
                          ts.asyncNoLink(() -> {
                            throw new ExitException(OOPS);
                          });
                      return inner.poll(ProbeRef.PATIENCE).orElseThrow();
                    })
                .await(ProbeRef.PATIENCE));
    assertThat(bed.reports().crashes())
        .singleElement()
        .satisfies(crash -> {
          assertThat(crash.callers()).containsExactly("Root/tasks/task", "Root/owner");
          assertThat(crash.ancestors()).containsExactly("Root/tasks", "Root");
          assertThat(crash.text()).contains("\n    callers   Root/tasks/task, Root/owner\n");
        });
    bed.clear();
    bed.ref("owner").crash("no task");
    TestBed.eventually(() ->
        assertThat(bed.reports().crashes())
            .singleElement()
            .satisfies(crash -> assertThat(crash.callers()).isEmpty()));
  }

  @Test
  @DisplayName("TSK-063 a task that ends with normal, shutdown, or shutdown with a detail is quiet")
  void quietExits() {
    for (ExitReason clean :
        List.of(ExitReason.normal(), ExitReason.shutdown(), ExitReason.shutdown("x"))) {
      Task<Integer> task =
          tasks
              .supervisor()
              .async(() -> {
                throw new ExitException(clean);
              });
      Tasks.awaitEnd(task);
    }
    TestBed.settle(supervisor());
    assertThat(bed.reports().trouble()).isEmpty();
  }
}
