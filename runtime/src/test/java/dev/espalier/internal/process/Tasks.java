package dev.espalier.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ChildSpec;
import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.Signals;
import dev.espalier.Task;
import dev.espalier.TaskSupervisor;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/**
 * What tests of tasks need beside a {@link TestBed}: a tree with a task supervisor and two owners.
 *
 * @param bed the rest
 */
record Tasks(TestBed bed) implements AutoCloseable {

  /** A task supervisor, an owner that obeys exit signals, and one that traps them. */
  static Tasks start() {
    return start(Integer.MAX_VALUE);
  }

  static Tasks start(int maxChildren) {
    return start(new TestBed(), maxChildren);
  }

  /** The same with the test's own time. */
  static Tasks start(Timers timers) {
    return start(new TestBed(timers), Integer.MAX_VALUE);
  }

  private static Tasks start(TestBed bed, int maxChildren) {
    bed.startTemporary(
        ChildSpec.supervisor(
            "tasks",
            siblings ->
                DynamicSupervisorSpec.named("tasks").maxChildren(maxChildren).intensity(5, 3_600)),
        bed.plain("owner"),
        bed.hearingExits("trapper"));
    return new Tasks(bed);
  }

  TaskSupervisor supervisor() {
    return TaskSupervisor.of(bed.place("tasks"));
  }

  /** What an owner does with a task supervisor, in a handler of its own. */
  @FunctionalInterface
  interface Use<T> {
    T of(TaskSupervisor tasks) throws Exception;
  }

  @SuppressWarnings("unchecked")
  <T> T by(String owner, Use<T> use) {
    return (T) bed.ref(owner).ask("use", probe -> use.of(supervisor()));
  }

  /** The same without waiting; its failure may be the end of the owner. */
  @SuppressWarnings("unchecked")
  <T> CompletableFuture<T> laterBy(String owner, Use<T> use) {
    return (CompletableFuture<T>) bed.ref(owner).askAsync("use", probe -> use.of(supervisor()));
  }

  /** Work that takes until a latch says so, or until it is interrupted. */
  static <T> Callable<T> after(CountDownLatch latch, T value) {
    return () -> {
      latch.await();
      return value;
    };
  }

  /** The same, but interrupts do nothing. */
  static <T> Callable<T> stubbornlyAfter(CountDownLatch latch, T value) {
    return () -> {
      ProbeRef.awaitStubbornly(latch);
      return value;
    };
  }

  static CompletableFuture<ExitReason> endOf(ProcessRef process) {
    return Signals.monitor(process);
  }

  static void ends(CompletableFuture<ExitReason> end, ExitReason reason) {
    assertThat(end).succeedsWithin(ProbeRef.PATIENCE).isEqualTo(reason);
  }

  /** Waits until the process of a task is gone. */
  static void awaitEnd(Task<?> task) {
    assertThat(Signals.monitor(task.ref())).succeedsWithin(ProbeRef.PATIENCE);
    if (task instanceof TaskHandle<?> handle) { // its place is empty before anybody is told
      assertThat(handle.outcome()).succeedsWithin(ProbeRef.PATIENCE);
    }
  }

  /** Waits until nothing of the tasks is left: no process, no link, no monitor on an owner. */
  void assertNothingIsLeft() {
    TestBed.eventually(() -> assertThat(supervisor().children()).isEmpty());
    for (String owner : new String[] {"owner", "trapper"}) {
      ProcessCell<?> cell = bed.place(owner).occupant();
      if (cell != null) {
        TestBed.eventually(() -> {
          assertThat(cell.bonds().links()).isEmpty();
          assertThat(cell.bonds().watched()).isZero();
        });
      }
    }
  }

  @Override
  public void close() {
    bed.close();
  }
}
