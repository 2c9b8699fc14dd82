package dev.espalier.internal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.CallFailedException;
import dev.espalier.CallInterruptedException;
import dev.espalier.CallTimeoutException;
import dev.espalier.ExitException;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.Signals;
import dev.espalier.Task;
import dev.espalier.TaskOutcome;
import dev.espalier.sys.Sys;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tasks and those who wait for them, with real threads. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class TaskTest {
  private static final Duration SHORT = Duration.ofMillis(20);
  private static final Duration LONG = ProbeRef.PATIENCE;
  private static final ExitReason OOPS = ExitReason.because("oops");

  @AutoClose private final Tasks tasks = Tasks.start();
  private final TestBed bed = tasks.bed();
  private final CountDownLatch latch = bed.latch();

  private static <T> Optional<TaskOutcome<T>> ok(T value) {
    return Optional.of(new TaskOutcome.Ok<>(value));
  }

  private static <T> Optional<TaskOutcome<T>> exit(ExitReason reason) {
    return Optional.of(new TaskOutcome.Exit<>(reason));
  }

  private static <T> Callable<T> exiting(ExitReason reason) {
    return () -> {
      throw new ExitException(reason);
    };
  }

  private boolean areLinked(String owner, Task<?> task) {
    ProcessCell<?> process = ((Place<?>) task.ref()).occupant();
    return process != null && bed.place(owner).occupant().bonds().isLinkedTo(process);
  }

  // ---------------------------------------------------------------------------------- start

  @Test
  @DisplayName("TSK-001 TSK-065 a task runs below its supervisor, linked to its owner and watched")
  void asyncLinks() {
    Task<String> task = tasks.by("owner", ts -> ts.async(Tasks.after(latch, "done")));
    assertThat(tasks.supervisor().children()).containsExactly(task.ref());
    assertThat(task.ref().path()).isEqualTo("Root/tasks/task");
    assertThat(areLinked("owner", task)).isTrue();
    assertThat(Sys.getStatus(task.ref()).links()).containsExactly("Root/owner");
    assertThat(Sys.getStatus(task.ref()).monitoredBy()).isEqualTo(1);
    latch.countDown();
    assertThat(tasks.<String>by("owner", ts -> task.await(LONG))).isEqualTo("done");
    assertThat(bed.ref("owner").isAlive()).isTrue();
    tasks.assertNothingIsLeft();
  }

  @Test
  @DisplayName("TSK-005 TSK-073 a child that nobody waits for has no link to who has started it")
  void startChild() {
    ProcessRef child = tasks.by("owner", ts -> ts.startChild(latch::await));
    assertThat(tasks.supervisor().children()).containsExactly(child);
    assertThat(bed.place("owner").occupant().bonds().links()).isEmpty();
    assertThat(Sys.getStatus(child).links()).isEmpty();
    CompletableFuture<ExitReason> end = Tasks.endOf(child);
    bed.ref("owner").kill();
    assertThat(child.isAlive()).isTrue();
    latch.countDown();
    Tasks.ends(end, ExitReason.normal());
  }

  @Test
  @DisplayName("TSK-006 a task that is linked and whose outcome nobody wants: nothing arrives")
  void linkedWithoutReply() {
    CompletableFuture<ExitReason> end =
        tasks.by(
            "owner",
            ts -> {
              Task<Integer> task = ts.async(Tasks.after(latch, 1)); // the link is all that is left
              assertThat(areLinked("owner", task)).isTrue();
              return Tasks.endOf(task.ref());
            });
    latch.countDown();
    Tasks.ends(end, ExitReason.normal());
    tasks.assertNothingIsLeft();
    assertThat(Sys.getStatus(bed.place("owner")).waitingCasts()).isZero();
    assertThat(bed.ref("owner").ping()).isEqualTo(1);
    CompletableFuture<ExitReason> ownersEnd = bed.endOf("owner");
    tasks.laterBy("owner", ts -> ts.async(exiting(OOPS)).ref()); // it may not live to reply
    Tasks.ends(ownersEnd, OOPS);
  }

  @Test
  @DisplayName("TSK-007 TSK-040 a completed task has its value and no process")
  void completed() {
    assertThat(Task.completed(7).await()).isEqualTo(7);
    assertThat(Task.completed(7).poll()).isEqualTo(ok(7));
    assertThat(Task.completed(7).shutdown()).isEqualTo(ok(7));
    assertThat(Task.completed(7).kill()).isEqualTo(ok(7));
    assertThat(Task.completed(7).ignore()).isEqualTo(ok(7));
    assertThat(Task.completed(7).ref().isAlive()).isFalse();
    assertThat(tasks.supervisor().count()).isZero();
  }

  @Test
  @DisplayName("TSK-004 TSK-068 a task knows on whose behalf it works, and who supervises it")
  void callers() {
    List<List<String>> callers =
        tasks.by(
            "owner",
            ts ->
                ts.async(
                        () -> {
                          List<String> outer = paths(ts.callers());
                          CountDownLatch seen = bed.latch();
                          Task<List<String>> nested =
                              ts.async(() -> {
                                TestBed.await(seen);
                                return paths(ts.callers());
                              });
                          List<String> ancestors = Sys.getStatus(nested.ref()).ancestors();
                          seen.countDown();
                          return List.of(outer, nested.await(), ancestors);
                        })
                    .await());
    assertThat(callers)
        .containsExactly(
            List.of("Root/owner"),
            List.of("Root/tasks/task", "Root/owner"),
            List.of("Root/tasks", "Root"));
    assertThat(tasks.<List<?>>by("owner", ts -> ts.callers())).isEmpty();
    assertThat(tasks.supervisor().callers()).isEmpty();
  }

  @Test
  @DisplayName("tasks that go on by starting the next one do not remember all that have been")
  void endlessChain() {
    assertThat(tasks.<Integer>by("owner", ts -> ts.async(() -> callersAfter(100)).await()))
        .isEqualTo(32);
  }

  private int callersAfter(int more) {
    return more == 0
        ? tasks.supervisor().callers().size()
        : tasks.supervisor().async(() -> callersAfter(more - 1)).await();
  }

  private static List<String> paths(List<ProcessRef> refs) {
    return refs.stream().map(ProcessRef::path).toList();
  }

  @Test
  @DisplayName("a thread that is no process may use tasks; they are bound to nobody")
  void plainThreads() throws Exception {
    Task<String> task = tasks.supervisor().async(Tasks.after(latch, "done"));
    assertThat(Sys.getStatus(task.ref()).links()).isEmpty();
    latch.countDown();
    AtomicReference<String> value = new AtomicReference<>();
    Thread other = Thread.ofVirtual().start(() -> value.set(task.await(LONG)));
    other.join();
    assertThat(value).hasValue("done");
    Task<String> failing = tasks.supervisor().async(exiting(OOPS));
    assertThat(failing.poll(LONG)).isEqualTo(exit(OOPS));
  }

  @Test
  @DisplayName("only its owner may wait for a task or end it")
  void strangersMayNot() {
    Task<String> task = tasks.by("owner", ts -> ts.async(Tasks.after(latch, "done")));
    for (Runnable use :
        List.<Runnable>of(
            task::await,
            task::poll,
            () -> task.poll(SHORT),
            task::shutdown,
            task::kill,
            task::ignore,
            () -> Task.awaitMany(List.of(task), LONG),
            () -> Task.pollMany(List.of(task), LONG))) {
      assertThatThrownBy(use::run)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Root/tasks/task belongs to Root/owner");
    }
    assertThat(task.ref().isAlive()).isTrue();
  }

  // ---------------------------------------------------------------------------------- await

  @Test
  @DisplayName("TSK-010 a task that exits normally without a value fails whoever awaits it")
  void normalWithoutValue() {
    assertThat(
            tasks.<ExitReason>by(
                "owner",
                ts -> {
                  Task<String> task = ts.async(exiting(ExitReason.normal()));
                  return ProbeRef.failure(() -> task.await(LONG)).reason();
                }))
        .isEqualTo(ExitReason.normal());
    assertThat(bed.ref("owner").isAlive()).isTrue();
  }

  @Test
  @DisplayName("TSK-011 an owner that traps exits gets what the task has thrown as the cause")
  void raised() {
    IllegalStateException boom = new IllegalStateException("boom");
    CallFailedException failure =
        tasks.by(
            "trapper",
            ts -> {
              Task<String> task =
                  ts.async(() -> {
                    throw boom;
                  });
              return ProbeRef.failure(() -> task.await(LONG));
            });
    assertThat(failure).hasMessageContaining("Root/tasks/task").cause().isSameAs(boom);
    assertThat(failure.reason()).isEqualTo(ExitReason.crash(boom));
    bed.awaitJournal("trapper exit Root/tasks/task crash(" + boom + ")");
  }

  @Test
  @DisplayName("TSK-013 the crash of a task is the end of an owner that does not trap exits")
  void crashKillsOwner() {
    CompletableFuture<ExitReason> end = bed.endOf("owner");
    tasks.laterBy("owner", ts -> ts.async(exiting(OOPS))); // it may not live to reply
    Tasks.ends(end, OOPS);
  }

  @RepeatedTest(50)
  @DisplayName("TSK-013 the same while it awaits the task: nothing of the handler goes on")
  void crashKillsAwaitingOwner() {
    CompletableFuture<ExitReason> end = bed.endOf("owner");
    CompletableFuture<String> reply =
        tasks.laterBy(
            "owner",
            ts -> {
              Task<String> task = ts.async(exiting(OOPS));
              try {
                return task.await(LONG);
              } catch (CallInterruptedException signalled) {
                throw signalled;
              } catch (CallFailedException outrun) {
                bed.note("the handler goes on");
                throw outrun;
              }
            });
    Tasks.ends(end, OOPS);
    assertThat(reply).failsWithin(LONG);
    assertThat(bed.journal()).isEmpty();
    assertThat(bed.reports().crashes())
        .extracting(crash -> crash.path())
        .doesNotContain("Root/owner");
  }

  @Test
  @DisplayName("TSK-015 the outcome is handed out once: a second await fails at once")
  void secondAwait() {
    Task<Integer> task = tasks.supervisor().async(() -> 1);
    assertThat(task.await(LONG)).isEqualTo(1);
    assertThatThrownBy(() -> task.await(Duration.ofDays(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("taken already");
    assertThat(task.poll(Duration.ofDays(1))).isEmpty();
  }

  @Test
  @DisplayName("an await that runs out has lost the outcome, and leaves the task alone")
  void awaitTimesOut() {
    Task<Integer> task = tasks.supervisor().async(Tasks.after(latch, 1));
    assertThatThrownBy(() -> task.await(SHORT))
        .isInstanceOf(CallTimeoutException.class)
        .hasMessageContaining("Root/tasks/task");
    assertThat(task.ref().isAlive()).isTrue();
    assertThat(task.poll(Duration.ofDays(1))).as("at once, since nothing will come").isEmpty();
    CompletableFuture<ExitReason> end = Tasks.endOf(task.ref());
    latch.countDown();
    Tasks.ends(end, ExitReason.normal());
    assertThat(task.poll()).isEmpty();
  }

  @Test
  @DisplayName("an await that is interrupted has taken nothing")
  void awaitInterrupted() {
    Task<Integer> task = tasks.supervisor().async(Tasks.after(latch, 1));
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> task.await(LONG)).isInstanceOf(CallInterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
    latch.countDown();
    assertThat(task.await(LONG)).isEqualTo(1);
  }

  @Test
  @DisplayName("a task may have no value, but not wait for itself")
  void oddAwaits() {
    assertThat(tasks.supervisor().async(() -> null).await(LONG)).isNull();
    AtomicReference<Task<String>> itself = new AtomicReference<>();
    itself.set(
        tasks
            .supervisor()
            .async(() -> {
              latch.await();
              return itself.get().await();
            }));
    latch.countDown();
    assertThatThrownBy(() -> itself.get().await(LONG))
        .isInstanceOf(CallFailedException.class)
        .hasMessageContaining("wait for its own end");
  }

  // ---------------------------------------------------------------------------------- many

  @Test
  @DisplayName("TSK-016 await_many: values come in the order of the tasks")
  void awaitMany() {
    CountDownLatch secondIsDone = bed.latch();
    Task<Integer> first = tasks.supervisor().async(Tasks.after(secondIsDone, 1));
    Task<Integer> second = tasks.supervisor().async(() -> 2);
    Tasks.awaitEnd(second);
    secondIsDone.countDown();
    assertThat(Task.awaitMany(List.of(first, second), LONG)).containsExactly(1, 2);
    assertThat(Task.<Integer>awaitMany(List.of(), LONG)).isEmpty();
    assertThatThrownBy(() -> Task.awaitMany(List.of(first), LONG))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("TSK-019 await_many: there is one outcome, whatever becomes of the task after it")
  void awaitManyOnce() {
    Task<Integer> first = tasks.supervisor().async(() -> 1);
    Task<Integer> second = tasks.supervisor().async(() -> 2);
    Tasks.awaitEnd(first);
    ((TaskHandle<Integer>) first).ended(OOPS); // it has replied, and then dies of something else
    assertThat(Task.awaitMany(List.of(first, second), LONG)).containsExactly(1, 2);
    ((TaskHandle<Integer>) second).ended(OOPS);
    assertThat(Task.pollMany(List.of(first, second), LONG))
        .containsExactly(Optional.empty(), Optional.empty());
  }

  @Test
  @DisplayName("await_many: of several threads one gets the values, and a task may be named twice")
  void awaitManyByMany() {
    Task<Integer> task = tasks.supervisor().async(Tasks.after(latch, 1));
    List<CompletableFuture<List<Integer>>> all = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      CompletableFuture<List<Integer>> values = new CompletableFuture<>();
      Thread waiting =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  values.complete(Task.awaitMany(List.of(task, task), LONG));
                } catch (IllegalStateException taken) {
                  values.completeExceptionally(taken);
                }
              });
      TestBed.eventually(() ->
          assertThat(waiting.getState()).isIn(Thread.State.WAITING, Thread.State.TIMED_WAITING));
      all.add(values);
    }
    latch.countDown();
    assertThat(all).allSatisfy(one -> assertThat(one.handle((v, e) -> 1)).succeedsWithin(LONG));
    assertThat(all)
        .filteredOn(one -> !one.isCompletedExceptionally())
        .singleElement()
        .extracting(CompletableFuture::join)
        .isEqualTo(List.of(1, 1));
  }

  @Test
  @DisplayName("TSK-018 await_many leaves the other messages of its owner in the mailbox")
  void awaitManyLeavesMessages() throws Exception {
    CompletableFuture<List<Integer>> values =
        tasks.laterBy(
            "trapper",
            ts -> {
              bed.note("waits");
              return Task.awaitMany(
                  List.of(ts.async(Tasks.after(latch, 1)), ts.async(() -> 2)), LONG);
            });
    TestBed.eventually(() -> assertThat(bed.journal()).contains("waits"));
    bed.ref("trapper").tell("other", probe -> bed.note("other"));
    Signals.exit(bed.place("trapper"), OOPS);
    latch.countDown();
    assertThat(values).succeedsWithin(LONG).isEqualTo(List.of(1, 2));
    TestBed.eventually(() ->
        assertThat(bed.journal())
            .contains("other")
            .anyMatch(entry -> entry.startsWith("trapper exit thread") && entry.endsWith("oops")));
  }

  @Test
  @DisplayName("TSK-020 await_many: when the time is over the outcomes of all are lost")
  void awaitManyTimesOut() {
    Task<Integer> never = tasks.supervisor().async(Tasks.after(latch, 1));
    Task<Integer> quick = tasks.supervisor().async(() -> 2);
    Tasks.awaitEnd(quick);
    assertThatThrownBy(() -> Task.awaitMany(List.of(never, quick), SHORT))
        .isInstanceOf(CallTimeoutException.class);
    assertThat(((TaskHandle<Integer>) never).waiting()).as("nobody waits any more").isZero();
    assertThat(quick.poll()).isEmpty();
    assertThat(Task.pollMany(List.of(never, tasks.supervisor().async(() -> 3)), Duration.ofDays(1)))
        .as("nothing will come of the first one")
        .containsExactly(Optional.empty(), ok(3));
    CompletableFuture<ExitReason> end = Tasks.endOf(never.ref());
    latch.countDown();
    Tasks.ends(end, ExitReason.normal());
    assertThat(never.poll()).isEmpty();
  }

  @Test
  @DisplayName("await_many fails as soon as one fails, however long the others take")
  void awaitManyFails() {
    Task<Integer> never = tasks.supervisor().async(Tasks.after(latch, 1));
    Task<Integer> failing = tasks.supervisor().async(exiting(OOPS));
    assertThatThrownBy(() -> Task.awaitMany(List.of(never, failing), Duration.ofDays(1)))
        .isInstanceOfSatisfying(
            CallFailedException.class, failed -> assertThat(failed.reason()).isEqualTo(OOPS));
    assertThat(never.ref().isAlive()).isTrue();
  }

  @Test
  @DisplayName(
      "TSK-022 TSK-023 yield: a value, nothing yet, or an exit; and again until it is there")
  void poll() {
    Task<Integer> slow = tasks.supervisor().async(Tasks.after(latch, 1));
    assertThat(slow.poll()).isEmpty();
    assertThat(slow.poll(SHORT)).isEmpty();
    latch.countDown();
    assertThat(slow.poll(LONG)).isEqualTo(ok(1));
    assertThat(tasks.supervisor().async(exiting(OOPS)).poll(LONG)).isEqualTo(exit(OOPS));
    assertThatThrownBy(() -> slow.poll(Duration.ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("TSK-024 yield: a value that was there before the death counts")
  void valueBeforeDeath() {
    // the value is settled, and then the process dies of something else
    Task<Integer> task = tasks.supervisor().async(() -> 1);
    Tasks.awaitEnd(task);
    ((TaskHandle<Integer>) task).ended(OOPS);
    assertThat(task.poll()).isEqualTo(ok(1));
  }

  @Test
  @DisplayName(
      "TSK-027 yield_many, then ignore: the task goes on unlinked, and yields nothing later")
  void pollManyIgnoring() {
    Task<Integer> sleeper = tasks.by("owner", ts -> ts.async(Tasks.after(latch, 1)));
    tasks.by(
        "owner",
        ts -> {
          Task<Integer> quick = ts.async(() -> 2);
          assertThat(quick.poll(LONG)).isPresent();
          Task<Integer> other = ts.async(() -> 3);
          Tasks.awaitEnd(other);
          assertThat(Task.pollMany(List.of(sleeper, quick, other), SHORT))
              .containsExactly(Optional.empty(), Optional.empty(), ok(3));
          return sleeper.ignore();
        });
    assertThat(areLinked("owner", sleeper)).isFalse();
    CompletableFuture<ExitReason> end = Tasks.endOf(sleeper.ref());
    latch.countDown();
    Tasks.ends(end, ExitReason.normal());
    assertThat(tasks.<Optional<?>>by("owner", ts -> sleeper.poll(LONG))).isEmpty();
  }

  @Test
  @DisplayName("TSK-023 yield_many, again and again, leaves nothing with a task that goes on")
  void pollManyLeavesNothing() {
    Task<Integer> task = tasks.supervisor().async(Tasks.after(latch, 1));
    for (int i = 0; i < 10; i++) {
      assertThat(Task.pollMany(List.of(task, task), Duration.ofMillis(1)))
          .containsOnly(Optional.empty());
    }
    assertThat(((TaskHandle<Integer>) task).waiting()).isZero();
    assertThat(((TaskHandle<Integer>) task).outcome().getNumberOfDependents()).isZero();
    latch.countDown();
    assertThat(Task.pollMany(List.of(task), LONG)).containsExactly(ok(1));
  }

  @Test
  @DisplayName("TSK-029 yield_many: a limit above the number of tasks waits for all of them")
  void pollManyWithLimit() {
    Task<Integer> only = tasks.supervisor().async(() -> 1);
    assertThat(Task.pollMany(List.of(only), 2, Duration.ofDays(1))).containsExactly(ok(1));
    Task<Integer> never = tasks.supervisor().async(Tasks.after(latch, 1));
    Task<Integer> quick = tasks.supervisor().async(() -> 2);
    assertThat(Task.pollMany(List.of(never, quick), 1, Duration.ofDays(1)))
        .containsExactly(Optional.empty(), ok(2));
    assertThatThrownBy(() -> Task.pollMany(List.of(never), 0, LONG))
        .isInstanceOf(IllegalArgumentException.class);
  }

  // ---------------------------------------------------------------------------------- the end

  @Test
  @DisplayName("TSK-030 shutdown: a task that obeys leaves nothing but its end")
  void shutdown() {
    Task<Integer> task = tasks.by("trapper", ts -> ts.async(Tasks.after(latch, 1)));
    CompletableFuture<ExitReason> end = Tasks.endOf(task.ref());
    assertThat(tasks.<Optional<?>>by("trapper", ts -> task.shutdown())).isEmpty();
    Tasks.ends(end, ExitReason.shutdown());
    tasks.assertNothingIsLeft();
    bed.ref("trapper").ping();
    assertThat(bed.journal()).isEmpty();
    assertThat(bed.reports().trouble()).isEmpty();
  }

  @Test
  @DisplayName("TSK-031 TSK-033 shutdown of a task that has ended: its value, or why it has none")
  void shutdownOfEnded() {
    assertThat(ended(() -> 1).shutdown()).isEqualTo(ok(1));
    assertThat(ended(exiting(OOPS)).shutdown()).isEqualTo(exit(OOPS));
    assertThat(ended(exiting(ExitReason.normal())).shutdown()).isEqualTo(exit(ExitReason.normal()));
    assertThat(ended(() -> 1).kill()).isEqualTo(ok(1));
  }

  @Test
  @DisplayName(
      "TSK-034 TSK-036 a shutdown before is what shutdown wants, and not what a kill wants")
  void shutdownOfStopped() {
    assertThat(ended(exiting(ExitReason.shutdown())).shutdown()).isEmpty();
    assertThat(ended(exiting(ExitReason.shutdown())).kill()).isEqualTo(exit(ExitReason.shutdown()));
  }

  private <T> Task<T> ended(Callable<T> work) {
    Task<T> task = tasks.supervisor().async(work);
    Tasks.awaitEnd(task);
    return task;
  }

  @Test
  @DisplayName("TSK-032 shutdown: a task that answers the interrupt with a value has one")
  void gracefulResult() throws InterruptedException {
    CountDownLatch working = bed.latch();
    Task<String> task =
        tasks
            .supervisor()
            .async(() -> {
              try {
                working.countDown();
                latch.await();
                return "all of it";
              } catch (InterruptedException stopped) {
                return "half of it";
              }
            });
    TestBed.await(working);
    assertThat(task.shutdown(LONG)).isEqualTo(ok("half of it"));
  }

  @Test
  @DisplayName("TSK-037 shutdown: a task that does not obey in time is killed, which is an exit")
  void shutdownThenKill() throws InterruptedException {
    CountDownLatch working = bed.latch();
    Task<String> task =
        tasks
            .supervisor()
            .async(() -> {
              working.countDown();
              ProbeRef.awaitStubbornly(latch);
              return "too late";
            });
    TestBed.await(working);
    assertThat(task.shutdown(SHORT)).isEqualTo(exit(ExitReason.killed()));
    assertThat(task.ref().isAlive()).isFalse();
  }

  @Test
  @DisplayName("TSK-038 brutal kill of a task that ignores interrupts leaves nothing")
  void brutalKill() throws InterruptedException {
    Task<String> task =
        tasks.by("trapper", ts -> ts.async(Tasks.stubbornlyAfter(latch, "too late")));
    CompletableFuture<ExitReason> end = Tasks.endOf(task.ref());
    assertThat(tasks.<Optional<?>>by("trapper", ts -> task.kill())).isEmpty();
    Tasks.ends(end, ExitReason.killed());
    latch.countDown();
    tasks.assertNothingIsLeft();
    bed.ref("trapper").ping();
    assertThat(bed.journal()).isEmpty();
    assertThat(tasks.<Optional<?>>by("trapper", ts -> task.poll())).isEmpty();
  }

  @Test
  @DisplayName("TSK-039 shutdown of a task whose outcome was taken: noproc, if it is dead")
  void shutdownOfTaken() {
    Task<Integer> task = tasks.supervisor().async(() -> 1);
    task.await(LONG);
    Tasks.awaitEnd(task);
    assertThat(task.shutdown()).isEqualTo(exit(ExitReason.noproc()));
    assertThat(task.kill()).isEqualTo(exit(ExitReason.noproc()));
    Task<Integer> slow = tasks.supervisor().async(Tasks.after(latch, 1));
    assertThatThrownBy(() -> slow.await(SHORT)).isInstanceOf(CallTimeoutException.class);
    assertThat(slow.shutdown()).isEmpty();
  }

  @Test
  @DisplayName("TSK-041 TSK-043 ignore of a task that has ended: its value, or why it has none")
  void ignoreEnded() {
    Task<Integer> done = ended(() -> 1);
    assertThat(done.ignore()).isEqualTo(ok(1));
    assertThatThrownBy(() -> done.await(LONG)).isInstanceOf(IllegalStateException.class);
    assertThat(
            tasks.<Optional<TaskOutcome<Integer>>>by(
                "trapper",
                ts -> {
                  Task<Integer> failed = ts.async(exiting(OOPS));
                  Tasks.awaitEnd(failed);
                  return failed.ignore();
                }))
        .isEqualTo(exit(OOPS));
  }

  @Test
  @DisplayName("TSK-042 ignore of a running task: it goes on, and its crash reaches nobody")
  void ignoreRunning() {
    Task<Integer> task =
        tasks.by(
            "owner",
            ts ->
                ts.async(() -> {
                  latch.await();
                  throw new ExitException(OOPS);
                }));
    assertThat(tasks.<Optional<?>>by("owner", ts -> task.ignore())).isEmpty();
    CompletableFuture<ExitReason> end = Tasks.endOf(task.ref());
    latch.countDown();
    Tasks.ends(end, OOPS);
    bed.ref("owner").ping();
    assertThat(tasks.<Optional<?>>by("owner", ts -> task.poll())).isEmpty();
  }
}
