package dev.espalier.internal.process;

import static dev.espalier.internal.process.Borrower.awaitIdle;
import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.CallFailedException;
import dev.espalier.CallInterruptedException;
import dev.espalier.ExitReason;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Interrupts of a thread that handles its own message: for whom they are, and who keeps them. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class InlineInterruptTest {

  @AutoClose private final TestBed bed = new TestBed();

  @ParameterizedTest
  @EnumSource(Inline.class)
  void aSenderThatIsInterruptedAlreadyHandlesNothing(Inline kind) {
    bed.start(oneForOne(bed.plain("a")));
    awaitIdle(bed, "a");
    AtomicReference<Thread> handler = new AtomicReference<>();
    Thread.currentThread().interrupt();
    Throwable thrown =
        ProbeRef.thrown(
            () -> kind.send(bed.ref("a"), "thread", probe -> handler.set(Thread.currentThread())));
    assertThat(Thread.interrupted()).as("still interrupted").isTrue();
    if (thrown != null) { // the reply has not come before it has looked
      assertThat(thrown).isInstanceOf(CallInterruptedException.class);
      assertThat(kind).isEqualTo(Inline.CALL);
    }
    bed.ref("a").ping();
    assertThat(handler.get().getName()).isEqualTo("Root/a");
  }

  @ParameterizedTest
  @EnumSource(Inline.class)
  void anInterruptOfTheSenderStaysWithTheSender(Inline kind) {
    bed.start(oneForOne(bed.plain("a")));
    awaitIdle(bed, "a");
    Thread me = Thread.currentThread();
    kind.send(bed.ref("a"), "interrupt", probe -> me.interrupt());
    assertThat(Thread.interrupted()).as("still interrupted").isTrue();
    assertThat(bed.ref("a").ping()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Inline.class)
  void anOrderToStopInterruptsTheHandlerAndNotTheSender(Inline kind) throws Exception {
    bed.startTemporary(bed.plain("a"));
    ended(
        kind,
        () -> bed.place("a").exit(ExitReason.because("enough")),
        ExitReason.because("enough"));
    assertThat(bed.reports().crashes()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Inline.class)
  void aKillInterruptsTheHandlerAndNotTheSender(Inline kind) throws Exception {
    bed.startTemporary(bed.plain("a"));
    ended(kind, () -> bed.ref("a").kill(), ExitReason.killed());
    assertThat(bed.reports().zombies()).isEmpty();
  }

  /** Ends a process that a sender has borrowed for a handler that blocks. */
  private void ended(Inline kind, Runnable end, ExitReason expected) throws Exception {
    CountDownLatch never = bed.latch();
    Borrower borrower = Borrower.inside(bed, "a", kind, "block", probe -> never.await());
    CompletableFuture<ExitReason> ended = bed.endOf("a");
    end.run();
    assertThat(ended.get()).isEqualTo(expected);
    assertThat(borrower.outcome().map(thrown -> ((CallFailedException) thrown).reason()))
        .isEqualTo(kind == Inline.CALL ? Optional.of(expected) : Optional.<ExitReason>empty());
    assertThat(borrower.interrupted().get()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Inline.class)
  void anOrderToEndThatAnInnerHandlerHasSeenIsForTheOuterOne(Inline kind) throws Exception {
    bed.startTemporary(bed.plain("a"), bed.plain("b"));
    awaitIdle(bed, "a", "b");
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch go = bed.latch();
    bed.ref("a")
        .tell(
            "outer",
            probe -> {
              kind.send(
                  bed.ref("b"),
                  "inner",
                  other -> {
                    inside.countDown();
                    ProbeRef.awaitStubbornly(go); // eats the interrupt
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
}
