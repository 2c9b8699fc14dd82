package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.annotations.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Partition supervisors whose number of partitions changes while they run. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PartitionResizeTest {
  private static final int DECLARED = 8;

  private final List<String> journal = new CopyOnWriteArrayList<>();
  private final AtomicInteger broken = new AtomicInteger(-1);

  private ChildSpec partition(int number) {
    return ChildSpec.<AutoCloseable>worker(
        "worker",
        start -> {
          if (broken.get() == number) {
            throw new IllegalStateException("no room for " + number);
          }
          journal.add("start " + number);
          return () -> journal.add("stop " + number);
        });
  }

  @AutoClose
  private final Tree tree =
      Tree.start(
          SupervisorSpec.named("Root")
              .intensity(1_000, 3_600)
              .child(
                  ChildSpec.supervisor(
                      "parts",
                      siblings ->
                          PartitionSupervisorSpec.named("parts", this::partition)
                              .partitions(DECLARED)
                              .strategy(Strategy.ONE_FOR_ALL)
                              .intensity(1_000, 3_600)))
              .build());

  private final PartitionSupervisorRef<ProcessRef> parts =
      PartitionSupervisorRef.of(tree.supervisor().child("parts"), place -> place);

  private int active() {
    return parts.supervisor().countChildren().active();
  }

  @Test
  @DisplayName("resizing down stops the last partitions, and keys go to those that are left")
  void down() {
    journal.clear();
    assertThat(parts.resize(5)).isEqualTo(8);
    assertThat(journal).containsExactly("stop 7", "stop 6", "stop 5");
    assertThat(parts.partitions()).isEqualTo(5);
    assertThat(parts.refs()).hasSize(5).allMatch(ProcessRef::isAlive);
    assertThat(parts.forKey(7).path()).isEqualTo("Root/parts/2");
    assertThat(parts.supervisor().countChildren())
        .as("the specifications stay, as in Elixir")
        .isEqualTo(new ChildCounts(8, 5, 0, 8));
    assertThatThrownBy(() -> parts.partition(5)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  @DisplayName("PRT-022 resizing up again restarts partitions, at any step and in any order")
  void up() {
    for (int wanted : new int[] {7, 3, 0, 1, 8, 0, 8, 4, 4, 6, 2, 8}) {
      int before = parts.partitions();
      assertThat(parts.resize(wanted)).isEqualTo(before);
      assertThat(parts.partitions()).isEqualTo(wanted);
      assertThat(active()).isEqualTo(wanted);
      assertThat(parts.refs()).hasSize(wanted).allMatch(ProcessRef::isAlive);
    }
  }

  @Test
  @DisplayName("PRT-023 resized to 0 there is nobody to find, and that is said")
  void toZero() {
    assertThat(parts.resize(0)).isEqualTo(8);
    assertThatThrownBy(() -> parts.forKey("k"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "`Root/parts` was resized to 0 partitions, so there is none for the key `k`; resize it"
                + " to 1 or more");
    assertThat(parts.refs()).isEmpty();
    assertThat(parts.isAlive()).isTrue();
    assertThat(parts.resize(8)).isEqualTo(0);
  }

  @Test
  @DisplayName("PRT-024 the number of the start is the limit")
  void limits() {
    for (int wanted : new int[] {9, -1}) {
      assertThatThrownBy(() -> parts.resize(wanted))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "`Root/parts` cannot be resized to "
                  + wanted
                  + " partitions; it was started with 8, so the number must be from 0 to 8");
    }
    assertThat(parts.partitions()).isEqualTo(8);
  }

  @Test
  @DisplayName("PRT-025 of several who resize at the same time, one after the other has its way")
  void concurrent() throws Exception {
    int[] wanted = {0, 3, 8, 1, 5, 8};
    CyclicBarrier together = new CyclicBarrier(wanted.length);
    List<Integer> before = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> results = new ArrayList<>();
      for (int number : wanted) {
        results.add(
            threads.submit(() -> {
              together.await();
              return parts.resize(number);
            }));
      }
      for (Future<Integer> result : results) {
        before.add(result.get());
      }
    }
    // each number but the last one was somebody's number before, and so was the first one of all
    List<Integer> seen = new ArrayList<>(before);
    seen.add(parts.partitions());
    assertThat(seen).containsExactlyInAnyOrder(8, 0, 3, 8, 1, 5, 8);
    assertThat(active()).isEqualTo(parts.partitions());
  }

  @Test
  @DisplayName("what was resized away stays away when a crash restarts all partitions")
  void staysAway() {
    parts.resize(2);
    journal.clear();
    Signals.kill(parts.partition(0));
    assertThat(active()).isEqualTo(2);
    assertThat(journal).containsExactly("stop 1", "start 0", "start 1");
    assertThat(parts.supervisor().restartChild("5")).isInstanceOf(RestartResult.Ignored.class);
    assertThat(parts.resize(8)).isEqualTo(2);
    assertThat(active()).isEqualTo(8);
  }

  @Test
  @DisplayName("a restart of the whole begins with the number that was declared")
  void restartOfTheWhole() {
    parts.resize(2);
    Signals.kill(parts);
    tree.supervisor().whichChildren(); // answers when the restart is done
    assertThat(parts.partitions()).isEqualTo(8);
    assertThat(active()).isEqualTo(8);
  }

  @Test
  @DisplayName("a partition that cannot start leaves the number as it was, and nobody beside it")
  void failedStart() {
    parts.resize(3);
    journal.clear();
    broken.set(5);
    assertThatThrownBy(() -> parts.resize(8))
        .isInstanceOf(StartFailedException.class)
        .hasMessageContaining("no room for 5")
        .hasMessageContaining("`Root/parts/5`");
    assertThat(parts.partitions()).isEqualTo(3);
    assertThat(journal).containsExactly("start 3", "start 4", "stop 4", "stop 3");
    broken.set(-1);
    assertThat(parts.resize(8)).isEqualTo(3);
    assertThat(active()).isEqualTo(8);
  }

  @Test
  @DisplayName("a partition deleted by its id cannot come back, and that is said")
  void deleted() {
    parts.resize(3);
    parts.supervisor().deleteChild("4");
    assertThatThrownBy(() -> parts.resize(8))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("partition 4 of `Root/parts` was deleted by its id");
    assertThat(active()).isEqualTo(parts.partitions()).isEqualTo(3);
  }

  @Test
  @DisplayName("an interrupt ends the waiting, and another call puts things right")
  void interrupted() throws Exception {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> parts.resize(2)).isInstanceOf(CallInterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
    parts.resize(2);
    assertThat(active()).isEqualTo(parts.partitions()).isEqualTo(2);
  }

  @Test
  @DisplayName("a partition that resizes in its constructor is told that it would wait for itself")
  void inTheConstructor() {
    AtomicBoolean refused = new AtomicBoolean();
    ChildSpec selfish =
        ChildSpec.worker(
            "x",
            start -> {
              try {
                parts.resize(1);
              } catch (CallFailedException e) {
                refused.set(e.getMessage().contains("waits for the start of"));
              }
              return "x";
            });
    parts.supervisor().startChild(selfish);
    assertThat(refused).isTrue();
  }

  @Test
  @DisplayName("who finds a partition finds one that is in use, whoever resizes meanwhile")
  void findingWhileResizing() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    CountDownLatch looked = new CountDownLatch(2);
    Callable<Integer> look =
        () -> {
          int found = 0;
          while (!over.get() || found == 0) {
            String path = parts.forKey(found).path();
            assertThat(path).matches("Root/parts/[0-7]");
            assertThat(parts.refs()).hasSizeBetween(1, 8);
            found++;
            looked.countDown();
          }
          return found;
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<Integer>> lookers = List.of(threads.submit(look), threads.submit(look));
      for (int i = 0; i < 20; i++) {
        parts.resize(1 + i * 3 % 8);
      }
      over.set(true);
      looked.await();
      for (Future<Integer> looker : lookers) {
        assertThat(looker.get()).isPositive();
      }
    }
  }
}
