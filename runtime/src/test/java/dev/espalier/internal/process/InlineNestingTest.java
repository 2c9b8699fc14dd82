package dev.espalier.internal.process;

import static dev.espalier.internal.process.Borrower.awaitIdle;
import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.CallFailedException;
import dev.espalier.ExitReason;
import dev.espalier.SupervisorSpec;
import dev.espalier.report.CrashReport;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Inline messages that are sent by the handlers of others. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class InlineNestingTest {

  @AutoClose private final TestBed bed = new TestBed();

  @ParameterizedTest
  @EnumSource(Inline.class)
  void handlersAreInsideOneAnotherUpToADepth(Inline kind) throws Exception {
    int many = 40;
    SupervisorSpec.Builder spec = oneForOne();
    IntStream.range(0, many).forEach(i -> spec.child(bed.plain("s" + i)));
    bed.start(spec);
    IntStream.range(0, many).forEach(i -> awaitIdle(bed, "s" + i));
    List<Thread> threads = new CopyOnWriteArrayList<>();
    CountDownLatch down = new CountDownLatch(1);
    send(kind, 0, many, threads, down);
    TestBed.await(down);
    assertThat(threads.get(0)).isSameAs(Thread.currentThread());
    assertThat(threads.get(1)).isSameAs(Thread.currentThread());
    assertThat(threads).hasSize(many);
    assertThat(threads.stream().distinct().count()).isBetween(2L, (long) many - 1);
    assertThat(CurrentProcess.get()).isNull();
  }

  private void send(Inline kind, int from, int to, List<Thread> threads, CountDownLatch down) {
    if (from == to) {
      down.countDown();
      return;
    }
    kind.send(
        bed.ref("s" + from),
        "down",
        probe -> {
          threads.add(Thread.currentThread());
          send(kind, from + 1, to, threads, down);
          assertThat(CurrentProcess.get().place().path()).isEqualTo("Root/s" + from);
        });
  }

  @ParameterizedTest
  @EnumSource(Inline.class)
  void aNestedHandlerEndsWhomItMeansAndNobodyElse(Inline kind) throws Exception {
    bed.startTemporary(bed.plain("a"), bed.plain("b"));
    awaitIdle(bed, "a", "b");
    var end = bed.endOf("a");
    Throwable thrown =
        ProbeRef.thrown(() ->
            kind.send(
                bed.ref("a"),
                "outer",
                probe -> kind.send(bed.ref("b"), "kill a", other -> bed.ref("a").kill())));
    assertThat(end.get()).isEqualTo(ExitReason.killed());
    assertThat(Thread.interrupted()).isFalse();
    assertThat(bed.ref("b").ping()).isEqualTo(1);
    if (kind == Inline.CALL) {
      assertThat(((CallFailedException) thrown).reason()).isEqualTo(ExitReason.killed());
    } else {
      assertThat(thrown).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource(Inline.class)
  void aCrashReportNamesTheProcessThatHasCalledAndNotTheThread(Inline kind) {
    bed.start(oneForOne(bed.plain("a"), bed.plain("b")));
    awaitIdle(bed, "a");
    kind.send(bed.ref("a"), "outer", probe -> bed.ref("b").crash("boom"));
    CrashReport report = bed.reports().crashes().getFirst();
    assertThat(report.path()).isEqualTo("Root/b");
    assertThat(report.client().name()).isEqualTo("Root/a");
  }

  @ParameterizedTest
  @EnumSource(Inline.class)
  void theCrashOfAnInnerHandlerIsThatOfItsOwnProcess(Inline kind) {
    bed.start(oneForOne(bed.plain("a"), bed.plain("b")));
    awaitIdle(bed, "a", "b");
    kind.send(
        bed.ref("a"),
        "outer",
        probe ->
            bed.ref("b")
                .tellInline(
                    "inner",
                    other -> {
                      throw new IllegalStateException("boom");
                    }));
    TestBed.eventually(() -> assertThat(bed.starts("b")).isEqualTo(2));
    assertThat(bed.ref("a").ping()).isEqualTo(1);
    assertThat(bed.reports().crashes()).singleElement().extracting("path").isEqualTo("Root/b");
  }

  @Test
  void aProcessDoesNotWaitForItselfNotEvenByWayOfOthers() {
    bed.start(oneForOne(bed.plain("a"), bed.plain("b")));
    awaitIdle(bed, "a", "b");
    Object itself =
        bed.ref("a").askInline("self", probe -> ProbeRef.failure(() -> bed.ref("a").ping()));
    assertThat(((CallFailedException) itself).reason())
        .isEqualTo(ExitReason.because("a process cannot call itself"));
    Object failure =
        bed.ref("a")
            .askInline(
                "round",
                probe ->
                    bed.ref("b")
                        .askInline("back", other -> ProbeRef.failure(() -> bed.ref("a").ping())));
    assertThat(((CallFailedException) failure).reason().toString())
        .contains("`Root/a` waits for the answer to the call that is being handled");
    assertThat(bed.starts("a") + bed.starts("b")).isEqualTo(2);
  }

  @Test
  void aCallBackToTheSenderOfACastFailsAtOnceAndSaysWhy() {
    bed.start(oneForOne(bed.plain("a"), bed.plain("b"), bed.plain("c")));
    awaitIdle(bed, "a", "b", "c");
    List<String> reasons = new CopyOnWriteArrayList<>();
    Probe.Action callBack =
        probe -> reasons.add(ProbeRef.failure(() -> bed.ref("a").ping()).reason().toString());
    bed.ref("a").tellInline("outer", probe -> bed.ref("b").tellInline("inner", callBack));
    bed.ref("a")
        .tellInline(
            "outer",
            probe ->
                bed.ref("b")
                    .tellInline(
                        "inner", other -> Inline.CALL.send(bed.ref("c"), "call", callBack)));
    assertThat(reasons)
        .hasSize(2)
        .allSatisfy(reason ->
            assertThat(reason)
                .contains(
                    "`Root/a` is still busy with what has led to the inline cast that is being"
                        + " handled, and inline casts make no calls"));
    assertThat(bed.ref("a").ping() + bed.ref("b").ping()).isEqualTo(2);
  }

  @Test
  void aCastToItselfOrToWhoIsBelowWaitsForItsTurn() {
    bed.start(oneForOne(bed.plain("a"), bed.plain("b")));
    awaitIdle(bed, "a", "b");
    bed.clear();
    bed.ref("a")
        .tellInline(
            "outer",
            probe -> {
              bed.ref("a").tellInline("itself", same -> bed.note("first"));
              bed.ref("b")
                  .tellInline(
                      "inner",
                      other -> {
                        bed.ref("a").tellInline("below", same -> bed.note("second"));
                        bed.note("b");
                      });
              bed.note("a");
            });
    bed.ref("a").ping();
    assertThat(bed.journal()).containsExactly("b", "a", "first", "second");
  }

  @Test
  void aTokenGoesRoundAThousandTimes() throws Exception {
    int processes = 1_000;
    SupervisorSpec.Builder spec = oneForOne();
    IntStream.range(0, processes).forEach(i -> spec.child(bed.plain("s" + i)));
    bed.start(spec);
    ProbeRef[] ring =
        IntStream.range(0, processes).mapToObj(i -> bed.ref("s" + i)).toArray(ProbeRef[]::new);
    CountDownLatch arrived = new CountDownLatch(1);
    pass(ring, 0, 1_000 * processes, arrived);
    TestBed.await(arrived);
    assertThat(CurrentProcess.get()).isNull();
    long expected = 1_000L * processes + 1; // counted when a handler has returned
    TestBed.eventually(() -> assertThat(handled(processes)).isEqualTo(expected));
  }

  private long handled(int processes) {
    return IntStream.range(0, processes)
        .mapToLong(i -> Borrower.cell(bed, "s" + i).handled())
        .sum();
  }

  private static void pass(ProbeRef[] ring, int to, int hops, CountDownLatch arrived) {
    ring[to].tellInline(
        "pass",
        probe -> {
          if (hops == 0) {
            arrived.countDown();
          } else {
            pass(ring, (to + 1) % ring.length, hops - 1, arrived);
          }
        });
  }
}
