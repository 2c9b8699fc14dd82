package dev.espalier.internal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.AsyncStreamOptions;
import dev.espalier.AsyncStreamOptions.OnTimeout;
import dev.espalier.CallInterruptedException;
import dev.espalier.CallTimeoutException;
import dev.espalier.ExitException;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.StreamOutcome;
import dev.espalier.TaskFunction;
import dev.espalier.annotations.Shutdown;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams of tasks: order, number, time, and that nothing of them is left. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class TaskStreamTest {
  private static final AsyncStreamOptions DEFAULTS = AsyncStreamOptions.defaults();

  @AutoClose private final Tasks tasks = Tasks.start();
  private final TestBed bed = tasks.bed();
  private final CountDownLatch latch = bed.latch();

  private <T> Stream<StreamOutcome<Integer, T>> stream(
      List<Integer> inputs, TaskFunction<Integer, T> function, AsyncStreamOptions options) {
    return tasks.supervisor().asyncStream(inputs, function, options);
  }

  private static <T> StreamOutcome<Integer, T> ok(T value) {
    return new StreamOutcome.Ok<>(value);
  }

  private static <T> StreamOutcome<Integer, T> exit(int input, ExitReason reason) {
    return new StreamOutcome.Exit<>(input, reason);
  }

  private static <T> T exitWith(Object term) {
    throw new ExitException(ExitReason.because(term));
  }

  // ---------------------------------------------------------------------------------- order

  @ParameterizedTest
  @ValueSource(ints = {4, 2, 8, 1})
  @DisplayName("TSK-045 TSK-080 values in the order of the elements, whatever the concurrency")
  void basics(int concurrency) {
    Queue<String> paths = new ConcurrentLinkedQueue<>();
    assertThat(
            stream(
                List.of(1, 2, 3, 4),
                n -> {
                  paths.add(Thread.currentThread().getName());
                  return 10 * n;
                },
                DEFAULTS.maxConcurrency(concurrency)))
        .containsExactly(ok(10), ok(20), ok(30), ok(40));
    assertThat(paths).hasSize(4).containsOnly("Root/tasks/task");
    assertThat(
            tasks
                .supervisor()
                .<Integer, Integer>asyncStream(Stream.of(1, 2), n -> n)
                .map(outcome -> ((StreamOutcome.Ok<Integer, Integer>) outcome).value()))
        .containsExactly(1, 2);
    assertThat(stream(List.of(), n -> n, DEFAULTS)).isEmpty();
    tasks.assertNothingIsLeft();
  }

  @Test
  @DisplayName("TSK-046 in order: the slowest element comes first if it is the first one")
  void ordered() {
    assertThat(stream(List.of(1, 2, 3, 4), this::oneLast, DEFAULTS.maxConcurrency(4)))
        .containsExactly(ok(1), ok(2), ok(3), ok(4));
  }

  /** The first element waits for the others. */
  private final CountDownLatch others = new CountDownLatch(3);

  private Integer oneLast(int n) throws InterruptedException {
    if (n == 1) {
      TestBed.await(others);
    } else {
      others.countDown();
    }
    return n;
  }

  @Test
  @DisplayName("TSK-047 not in order: outcomes come as they are there")
  void unordered() {
    AsyncStreamOptions unordered = DEFAULTS.ordered(false);
    CountDownLatch seen = new CountDownLatch(3);
    List<StreamOutcome<Integer, Integer>> outcomes =
        stream(
                List.of(1, 2, 3, 4),
                n -> {
                  if (n == 1) {
                    TestBed.await(seen); // until the others have been handed out
                  }
                  return n;
                },
                unordered.maxConcurrency(4))
            .peek(outcome -> seen.countDown())
            .toList();
    assertThat(outcomes).containsExactlyInAnyOrder(ok(1), ok(2), ok(3), ok(4));
    assertThat(outcomes.getLast()).isEqualTo(ok(1));
    assertThat(stream(List.of(1, 2, 3), n -> n, unordered.maxConcurrency(1)))
        .containsExactly(ok(1), ok(2), ok(3));
  }

  @ParameterizedTest
  @CsvSource({"1,true", "3,true", "3,false", "16,false"})
  @DisplayName("TSK-060 there are never more tasks than allowed, and as many as are allowed")
  void concurrency(int limit, boolean ordered) {
    AtomicInteger most = new AtomicInteger();
    CountDownLatch full = new CountDownLatch(limit);
    long values =
        stream(
                IntStream.range(0, 200).boxed().toList(),
                n -> {
                  // the supervisor knows of every process that is alive
                  most.accumulateAndGet(tasks.supervisor().count(), Math::max);
                  full.countDown();
                  TestBed.await(full); // all that are allowed are there at the same time
                  return n;
                },
                DEFAULTS.maxConcurrency(limit).ordered(ordered))
            .filter(StreamOutcome.Ok.class::isInstance)
            .count();
    assertThat(values).isEqualTo(200);
    assertThat(most).hasValueBetween(1, limit);
  }

  @Test
  @DisplayName("TSK-055 nothing is started before the stream is consumed, by whichever process")
  void lazy() {
    AtomicInteger started = new AtomicInteger();
    Stream<StreamOutcome<Integer, Integer>> stream =
        tasks.by(
            "owner", ts -> ts.asyncStream(List.of(1, 2), n -> started.incrementAndGet(), DEFAULTS));
    tasks.by("owner", ts -> true);
    assertThat(started).hasValue(0);
    assertThat(tasks.supervisor().children()).isEmpty();
    List<?> outcomes = tasks.by("trapper", ts -> stream.toList());
    assertThat(outcomes).hasSize(2);
  }

  // ---------------------------------------------------------------------------------- exits

  @Test
  @DisplayName("TSK-048 TSK-058 exits are outcomes for a process that traps exits, and no messages")
  void exits() {
    List<?> outcomes =
        tasks.by(
            "trapper",
            ts ->
                ts.<Integer, Integer>asyncStream(
                        List.of(1, 2, 3, 4), TaskStreamTest::exitWith, DEFAULTS)
                    .toList());
    assertThat(outcomes)
        .isEqualTo(
            IntStream.rangeClosed(1, 4).mapToObj(n -> exit(n, ExitReason.because(n))).toList());
    tasks.assertNothingIsLeft();
    bed.ref("trapper").ping();
    assertThat(bed.journal()).isEmpty();
  }

  @RepeatedTest(20)
  @DisplayName("the crash of a linked task is the end of a consumer that does not trap exits")
  void crashKillsConsumer() {
    ExitReason boom = ExitReason.because("boom");
    CompletableFuture<ExitReason> end = bed.endOf("owner");
    CompletableFuture<List<StreamOutcome<Integer, Integer>>> outcomes =
        tasks.laterBy(
            "owner",
            ts ->
                ts.<Integer, Integer>asyncStream(
                        List.of(1, 2, 3),
                        n -> {
                          if (n == 2) {
                            throw new ExitException(boom);
                          }
                          ProbeRef.awaitStubbornly(latch);
                          return n;
                        },
                        DEFAULTS.maxConcurrency(3))
                    .toList());
    Tasks.ends(end, boom);
    assertThat(outcomes).failsWithin(ProbeRef.PATIENCE);
    tasks.assertNothingIsLeft();
  }

  @Test
  @DisplayName("TSK-082 without links exits are outcomes for any process")
  void noLink() {
    List<?> outcomes =
        tasks.by(
            "owner",
            ts ->
                ts.<Integer, Integer>asyncStream(
                        List.of(1, 2), TaskStreamTest::exitWith, DEFAULTS.linked(false))
                    .toList());
    assertThat(outcomes)
        .isEqualTo(List.of(exit(1, ExitReason.because(1)), exit(2, ExitReason.because(2))));
    assertThat(bed.ref("owner").ping()).isEqualTo(1);
  }

  @Test
  @DisplayName("TSK-059 signals that others send to the consumer do not look like ends of tasks")
  void strayExits() {
    List<?> outcomes =
        tasks.by(
            "trapper",
            ts ->
                ts.asyncStream(
                        List.of(1, 2),
                        n -> {
                          dev.espalier.Signals.exit(
                              bed.place("trapper"), ExitReason.because("bogus"));
                          return n;
                        },
                        DEFAULTS)
                    .toList());
    assertThat(outcomes).isEqualTo(List.of(ok(1), ok(2)));
    bed.awaitJournal("trapper exit Root/tasks/task bogus", "trapper exit Root/tasks/task bogus");
  }

  // ---------------------------------------------------------------------------------- time

  @Test
  @DisplayName("TSK-051 TSK-058 a task that takes too long is killed and is an exit, if so wanted")
  void killOnTimeout() throws InterruptedException {
    AsyncStreamOptions options =
        DEFAULTS.maxConcurrency(4).timeout(Duration.ofHours(1)).onTimeout(OnTimeout.KILL_TASK);
    ManualClock clock = new ManualClock();
    try (Tasks timed = Tasks.start(clock)) {
      CountDownLatch never = timed.bed().latch();
      CountDownLatch slow = new CountDownLatch(2);
      CompletableFuture<List<StreamOutcome<Integer, Integer>>> outcomes = new CompletableFuture<>();
      timed
          .bed()
          .ref("trapper")
          .tell(
              "consume",
              probe ->
                  outcomes.complete(
                      timed
                          .supervisor()
                          .<Integer, Integer>asyncStream(
                              List.of(1, 2, 3, 4),
                              n -> {
                                if (n % 2 == 0) {
                                  slow.countDown();
                                  ProbeRef.awaitStubbornly(never);
                                }
                                return n;
                              },
                              options)
                          .toList()));
      TestBed.await(slow);
      TestBed.eventually(() -> assertThat(timed.supervisor().count()).isEqualTo(2));
      TestBed.eventually(
          () -> assertThat(clock.running()).as("timers of those that work").isEqualTo(2));
      clock.advance(Duration.ofMinutes(59));
      assertThat(timed.supervisor().count()).isEqualTo(2);
      clock.advance(Duration.ofMinutes(1));
      ExitReason timeout = ExitReason.because("timeout");
      assertThat(outcomes)
          .succeedsWithin(ProbeRef.PATIENCE)
          .isEqualTo(List.of(ok(1), exit(2, timeout), ok(3), exit(4, timeout)));
      timed.assertNothingIsLeft();
      timed.bed().ref("trapper").ping();
      assertThat(timed.bed().journal()).isEmpty();
    }
  }

  @Test
  @DisplayName(
      "a task that takes too long is the end of the stream, unless something else is wanted")
  void exitOnTimeout() {
    assertThatThrownBy(() ->
            stream(
                    List.of(1, 2),
                    n -> Tasks.stubbornlyAfter(latch, n).call(),
                    DEFAULTS.maxConcurrency(2).timeout(Duration.ofMillis(20)))
                .toList())
        .isInstanceOf(CallTimeoutException.class)
        .hasMessageContaining("Root/tasks");
    assertThat(tasks.supervisor().children()).isEmpty();
  }

  @Test
  @DisplayName("TSK-052 a time-out may never come")
  void forever() {
    assertThat(stream(List.of(1, 2), n -> n, DEFAULTS.timeout(AsyncStreamOptions.FOREVER)))
        .containsExactly(ok(1), ok(2));
  }

  @Test
  @DisplayName("TSK-053 options that make no sense are refused when they are made")
  void invalidOptions() {
    assertThatThrownBy(() -> DEFAULTS.maxConcurrency(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("maxConcurrency is 0");
    assertThatThrownBy(() -> DEFAULTS.timeout(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("time-out");
    assertThatThrownBy(() -> DEFAULTS.onTimeout(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> DEFAULTS.shutdown(-7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("shutdown is -7");
    assertThat(DEFAULTS.shutdown(Shutdown.BRUTAL_KILL).shutdown()).isEqualTo(Shutdown.BRUTAL_KILL);
  }

  // ---------------------------------------------------------------------------------- the end

  @Test
  @DisplayName("TSK-057 a stream that is halted and closed runs the hooks of both sides")
  void hooks() {
    AtomicBoolean inner = new AtomicBoolean();
    AtomicBoolean outer = new AtomicBoolean();
    Stream<Integer> inputs = Stream.iterate(1, n -> n + 1).onClose(() -> inner.set(true));
    try (Stream<StreamOutcome<Integer, Integer>> outcomes =
        tasks
            .supervisor()
            .<Integer, Integer>asyncStream(inputs, n -> n, DEFAULTS)
            .onClose(() -> outer.set(true))) {
      assertThat(outcomes.limit(3).toList()).containsExactly(ok(1), ok(2), ok(3));
    }
    assertThat(inner).isTrue();
    assertThat(outer).isTrue();
    tasks.assertNothingIsLeft();
  }

  @RepeatedTest(20)
  @DisplayName("a stream that is halted and closed leaves no task, no link and no message")
  void earlyHalt() {
    StreamOutcome<Integer, Integer> first =
        tasks.by(
            "trapper",
            ts -> {
              try (Stream<StreamOutcome<Integer, Integer>> outcomes =
                  ts.asyncStream(
                      Stream.iterate(1, n -> n + 1),
                      n -> n == 1 ? n : Tasks.stubbornlyAfter(latch, n).call(),
                      DEFAULTS.maxConcurrency(8))) {
                return outcomes.findFirst().orElseThrow();
              }
            });
    assertThat(first).isEqualTo(ok(1));
    assertThat(tasks.supervisor().children()).isEmpty();
    tasks.assertNothingIsLeft();
    bed.ref("trapper").ping();
    assertThat(bed.journal()).isEmpty();
    TestBed.settle(bed.supervisor().supervisor("tasks"));
    assertThat(bed.reports().trouble()).noneMatch(it -> it.contains("terminated"));
  }

  @Test
  @DisplayName("whoever closes a stream early does not die of the tasks that this ends")
  void earlyHaltByOwner() {
    assertThat(
            tasks.<Object>by(
                "owner",
                ts -> {
                  try (Stream<StreamOutcome<Integer, Integer>> outcomes =
                      ts.asyncStream(
                          Stream.iterate(1, n -> n + 1),
                          n -> n == 1 ? n : Tasks.stubbornlyAfter(latch, n).call(),
                          DEFAULTS.maxConcurrency(8))) {
                    return outcomes.findFirst().orElseThrow();
                  }
                }))
        .isEqualTo(ok(1));
    tasks.assertNothingIsLeft();
    assertThat(bed.ref("owner").ping()).isEqualTo(1);
  }

  @Test
  @DisplayName("the crash of a linked task also ends a consumer that is busy with something else")
  void crashKillsBusyConsumer() {
    ExitReason boom = ExitReason.because("boom");
    CompletableFuture<ExitReason> end = bed.endOf("owner");
    CountDownLatch never = bed.latch();
    tasks.laterBy(
        "owner",
        ts -> {
          ts.<Integer, Integer>asyncStream(
                  List.of(1, 2),
                  n -> {
                    if (n == 2) {
                      latch.await();
                      throw new ExitException(boom);
                    }
                    return n;
                  },
                  DEFAULTS.maxConcurrency(2))
              .forEach(outcome -> {
                latch.countDown();
                ProbeRef.awaitStubbornly(never);
              });
          return true;
        });
    Tasks.ends(end, boom);
  }

  @Test
  @DisplayName("a stream that another thread closes comes to its end")
  void closedFromElsewhere() throws Exception {
    CountDownLatch working = new CountDownLatch(2);
    Stream<StreamOutcome<Integer, Integer>> outcomes =
        stream(
            List.of(1, 2, 3),
            n -> {
              working.countDown();
              latch.await();
              return n;
            },
            DEFAULTS.maxConcurrency(2));
    CompletableFuture<Long> count = CompletableFuture.supplyAsync(outcomes::count);
    TestBed.await(working);
    outcomes.close();
    assertThat(count).succeedsWithin(ProbeRef.PATIENCE).isEqualTo(0L);
    assertThat(tasks.supervisor().children()).isEmpty();
  }

  @Test
  @DisplayName("TSK-061 what the elements throw is thrown, and the running tasks are killed")
  void producerFails() {
    IllegalStateException empty = new IllegalStateException("no more of them");
    Iterable<Integer> inputs =
        () ->
            new Iterator<>() {
              private int n;

              @Override
              public boolean hasNext() {
                return true;
              }

              @Override
              public Integer next() {
                if (++n == 3) {
                  throw empty;
                }
                return n;
              }
            };
    assertThatThrownBy(() ->
            tasks
                .supervisor()
                .asyncStream(
                    inputs, n -> Tasks.stubbornlyAfter(latch, n).call(), DEFAULTS.maxConcurrency(4))
                .toList())
        .isSameAs(empty);
    assertThat(tasks.supervisor().children()).isEmpty();
  }

  @Test
  @DisplayName(
      "TSK-081 more tasks than the supervisor may have: the stream fails and leaves nothing")
  void tooMany() {
    try (Tasks small = Tasks.start(1)) {
      CountDownLatch never = small.bed().latch();
      assertThatThrownBy(() ->
              small
                  .supervisor()
                  .asyncStream(
                      List.of(1, 2),
                      n -> {
                        never.await();
                        return n;
                      },
                      DEFAULTS.maxConcurrency(2))
                  .toList())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("maxChildren");
      small.assertNothingIsLeft();
    }
  }

  @Test
  @DisplayName("a consumer that is killed takes its tasks with it")
  void consumerDies() throws InterruptedException {
    CountDownLatch working = new CountDownLatch(3);
    tasks.laterBy(
        "owner",
        ts ->
            ts.asyncStream(
                    List.of(1, 2, 3),
                    n -> {
                      working.countDown();
                      latch.await();
                      return n;
                    },
                    DEFAULTS.maxConcurrency(3).linked(false))
                .toList());
    TestBed.await(working);
    List<ProcessRef> running = tasks.supervisor().children();
    List<CompletableFuture<ExitReason>> ends = running.stream().map(Tasks::endOf).toList();
    assertThat(ends).hasSize(3);
    bed.ref("owner").kill();
    ends.forEach(end -> assertThat(end).succeedsWithin(ProbeRef.PATIENCE));
    tasks.assertNothingIsLeft();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("a consumer that ends in whatever way, outside of its stream, takes its tasks along")
  void consumerEnds(boolean normally) {
    List<ProcessRef> running =
        tasks.by(
            "owner",
            ts -> {
              Iterator<?> outcomes =
                  ts.asyncStream(
                          List.of(1, 2, 3),
                          n -> n == 1 ? n : Tasks.after(latch, n).call(),
                          DEFAULTS.maxConcurrency(3).linked(false))
                      .iterator();
              outcomes.next();
              return ts.children(); // and forgets the stream
            });
    List<CompletableFuture<ExitReason>> ends = running.stream().map(Tasks::endOf).toList();
    assertThat(ends).hasSize(2).noneMatch(CompletableFuture::isDone);
    if (normally) {
      bed.ref("owner").with("stop", self -> self.stop());
    } else {
      bed.ref("owner").kill();
    }
    ExitReason expected = normally ? ExitReason.shutdown() : ExitReason.killed();
    ends.forEach(end -> Tasks.ends(end, expected));
  }

  @Test
  @DisplayName("a consumer that is interrupted leaves no task behind")
  void interrupted() throws Exception {
    CountDownLatch working = new CountDownLatch(1);
    CompletableFuture<Throwable> failure = new CompletableFuture<>();
    Thread consumer =
        Thread.ofVirtual()
            .start(() ->
                failure.complete(
                    ProbeRef.thrown(() ->
                        stream(
                                List.of(1),
                                n -> {
                                  working.countDown();
                                  return Tasks.stubbornlyAfter(latch, n).call();
                                },
                                DEFAULTS)
                            .toList())));
    TestBed.await(working);
    consumer.interrupt();
    assertThat(failure)
        .succeedsWithin(ProbeRef.PATIENCE)
        .isInstanceOf(CallInterruptedException.class);
    assertThat(tasks.supervisor().children()).isEmpty();
  }
}
