package dev.espalier.internal.process;

import static dev.espalier.internal.process.Borrower.awaitIdle;
import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ChildSpec;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.DeferredCallMessage;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.StandIn;
import dev.espalier.sys.Sys;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who handles an inline message: its sender if the process is idle, else the process. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class InlineMessageTest {

  @AutoClose private final TestBed bed = new TestBed();

  /** Sends a message in another thread; says in which thread it was handled. */
  private CompletableFuture<Thread> handlerOf(Inline kind, String id) {
    CompletableFuture<Thread> handler = new CompletableFuture<>();
    Thread.startVirtualThread(
        () -> kind.send(bed.ref(id), "thread", probe -> handler.complete(Thread.currentThread())));
    return handler;
  }

  @ParameterizedTest
  @EnumSource(Inline.class)
  void theSenderHandlesItInTheNameOfAnIdleProcessBeforeItGoesOn(Inline kind) {
    bed.start(oneForOne(bed.plain("a")));
    awaitIdle(bed, "a");
    bed.clear();
    kind.send(
        bed.ref("a"),
        "who",
        probe ->
            bed.note(Thread.currentThread().getName() + " " + CurrentProcess.get().place().path()));
    assertThat(bed.journal()).containsExactly(Thread.currentThread().getName() + " Root/a");
    assertThat(CurrentProcess.get()).isNull();
    awaitIdle(bed, "a");
  }

  @ParameterizedTest
  @EnumSource(Inline.class)
  void aBusyProcessHandlesItItselfInItsTurn(Inline kind) throws Exception {
    bed.start(oneForOne(bed.plain("a")));
    CountDownLatch go = bed.latch();
    bed.ref("a").blockUntil(go);
    bed.ref("a").tell("note", probe -> bed.note("cast"));
    Thread.startVirtualThread(() ->
        kind.send(
            bed.ref("a"), "note", probe -> bed.note("by " + Thread.currentThread().getName())));
    TestBed.eventually(() -> {
      Mailbox.Waiting waiting = Borrower.cell(bed, "a").waiting();
      assertThat(waiting.calls() + waiting.casts()).isEqualTo(2);
    });
    go.countDown();
    TestBed.eventually(() -> assertThat(bed.journal()).endsWith("cast", "by Root/a"));
  }

  @ParameterizedTest
  @EnumSource(Inline.class)
  void oneThatStartsHandlesItItselfWhenItHasStarted(Inline kind) throws Exception {
    CountDownLatch go = bed.latch();
    CountDownLatch starting = new CountDownLatch(1);
    bed.onStart(
        "a",
        (start, context) -> {
          if (start == 2) {
            starting.countDown();
            ProbeRef.awaitStubbornly(go);
            bed.note("started");
          }
        });
    bed.start(oneForOne(bed.plain("a")));
    bed.ref("a").kill();
    TestBed.await(starting);
    CompletableFuture<Thread> handler = handlerOf(kind, "a");
    TestBed.eventually(() -> {
      Mailbox.Waiting waiting = Borrower.cell(bed, "a").waiting();
      assertThat(waiting.calls() + waiting.casts()).isEqualTo(1);
    });
    go.countDown();
    assertThat(handler.get().getName()).isEqualTo("Root/a");
    assertThat(bed.journal()).endsWith("started");
  }

  @ParameterizedTest
  @EnumSource(Inline.class)
  void whatOneSenderHasSentBeforeIsHandledBefore(Inline kind) {
    bed.start(oneForOne(bed.plain("a")));
    int[] seen = new int[1];
    int[] wrong = new int[1];
    for (int i = 0; i < 10_000; i++) {
      int expected = i + 1;
      bed.ref("a").tell("count", probe -> seen[0]++);
      kind.send(bed.ref("a"), "read", probe -> wrong[0] += seen[0] == expected ? 0 : 1);
    }
    assertThat(bed.ref("a").ask("wrong", probe -> wrong[0])).isEqualTo(0);
  }

  @ParameterizedTest
  @EnumSource(Inline.class)
  void whatComesMeanwhileIsHandledAfterwards(Inline kind) throws Exception {
    bed.start(oneForOne(bed.plain("a")));
    CountDownLatch go = bed.latch();
    Borrower borrower = Borrower.until(go, bed, "a", kind);
    bed.ref("a").tell("note", probe -> bed.note("cast"));
    bed.ref("a").tellInline("note", probe -> bed.note("inline cast"));
    CompletableFuture<Object> call = bed.ref("a").askAsync("call", Probe::start);
    assertThat(call).isNotDone();
    go.countDown();
    assertThat(borrower.outcome()).isEmpty();
    assertThat(call.get()).isEqualTo(1);
    assertThat(bed.journal()).endsWith("cast", "inline cast");
  }

  @ParameterizedTest
  @EnumSource(Inline.class)
  void aSuspendedProcessHandlesItWhenItIsResumed(Inline kind) throws Exception {
    bed.start(oneForOne(bed.plain("a")));
    Sys.suspend(bed.place("a"));
    awaitIdle(bed, "a");
    CompletableFuture<Thread> handler = handlerOf(kind, "a");
    TestBed.eventually(() -> {
      Mailbox.Waiting waiting = Borrower.cell(bed, "a").allWaiting();
      assertThat(waiting.calls() + waiting.casts()).isEqualTo(1);
    });
    assertThat(handler).isNotDone();
    Sys.resume(bed.place("a"));
    assertThat(handler.get().getName()).isEqualTo("Root/a");
  }

  @ParameterizedTest
  @EnumSource(Inline.class)
  void aStandInTakesItInItsOwnThread(Inline kind) throws Exception {
    CompletableFuture<Thread> handler = new CompletableFuture<>();
    StandIn<Probe> player =
        new StandIn<>() {
          @Override
          public String name() {
            return "Player";
          }

          @Override
          public Object answer(CallMessage<Probe, ?> call) {
            return handler.complete(Thread.currentThread());
          }

          @Override
          public CompletionStage<?> begin(DeferredCallMessage<Probe, ?> call) {
            throw new AssertionError();
          }

          @Override
          public void take(CastMessage<Probe> cast) {
            handler.complete(Thread.currentThread());
          }
        };
    bed.start(oneForOne(ChildSpec.worker("a", Lifecycle.<Probe>standIn(), start -> player)));
    awaitIdle(bed, "a");
    kind.send(bed.ref("a"), "take", probe -> {});
    assertThat(handler.get().getName()).isEqualTo("Root/a");
  }

  @ParameterizedTest
  @EnumSource(Inline.class)
  void manySendersAreHandledOneAtATime(Inline kind) throws Exception {
    int senders = 4;
    int each = 5_000;
    bed.start(oneForOne(bed.plain("a")));
    int[] count = new int[1]; // with no care for threads
    int[][] last = new int[senders][1];
    int[] wrong = new int[1];
    Thread[] threads = new Thread[senders];
    for (int s = 0; s < senders; s++) {
      int[] mine = last[s];
      threads[s] =
          Thread.ofVirtual()
              .start(() -> {
                for (int i = 1; i <= each; i++) {
                  int number = i;
                  Probe.Action action =
                      probe -> {
                        count[0]++;
                        wrong[0] += mine[0] == number - 1 ? 0 : 1;
                        mine[0] = number;
                      };
                  if (i % 3 == 0) {
                    bed.ref("a").tell("count", action);
                  } else {
                    kind.send(bed.ref("a"), "count", action);
                  }
                }
              });
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(bed.ref("a").ask("count", probe -> count[0])).isEqualTo(senders * each);
    assertThat(bed.ref("a").ask("wrong", probe -> wrong[0])).isEqualTo(0);
  }
}
