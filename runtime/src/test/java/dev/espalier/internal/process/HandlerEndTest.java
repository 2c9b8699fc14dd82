package dev.espalier.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ExitReason;
import dev.espalier.Self;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.DeferredCallMessage;
import dev.espalier.spi.Lifecycle;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a handler can leave behind when it returns: a continuation, a time-out, a promise. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class HandlerEndTest {
  private static final Duration SOON = Duration.ofMillis(60);

  private final ManualClock clock = new ManualClock();
  @AutoClose private final TestBed bed = new TestBed(clock);

  // ---------------------------------------------------------------------------------- continue

  @Test
  @DisplayName("GEN-038 a continuation runs after the reply and before the next message")
  void continueFirst() {
    bed.startTemporary(bed.plain("a"));
    bed.ref("a")
        .tell(
            "fill the mailbox",
            probe -> {
              bed.ref("a").tell("next", it -> bed.note("next message"));
              probe.self().continueWith(() -> bed.note("continued"));
              bed.note("handler");
            });
    TestBed.eventually(
        () -> assertThat(bed.journal()).containsExactly("handler", "continued", "next message"));
    CompletableFuture<Object> reply =
        bed.ref("a")
            .askAsync(
                "ask",
                probe -> {
                  probe.self().continueWith(probe.self()::stop);
                  return "replied";
                });
    assertThat(reply).as("the reply is out first").succeedsWithin(ProbeRef.PATIENCE);
  }

  @Test
  @DisplayName("GEN-039 continuations chain in order and may stop the process")
  void continueChain() {
    bed.startTemporary(bed.plain("a"));
    CompletableFuture<ExitReason> end = bed.endOf("a");
    bed.ref("a")
        .tell(
            "begin",
            probe -> {
              Self self = probe.self();
              self.continueWith(() -> {
                bed.note("one");
                self.continueWith(() -> {
                  bed.note("three");
                  self.stop();
                });
              });
              self.continueWith(() -> bed.note("two"));
            });
    assertThat(end).succeedsWithin(ProbeRef.PATIENCE).isEqualTo(ExitReason.normal());
    assertThat(bed.journal()).containsExactly("one", "two", "three");
  }

  @Test
  @DisplayName("GEN-038 a continuation of the constructor follows @AfterStart, before any message")
  void continueFromTheConstructor() {
    bed.onStart("a", (start, context) -> context.self().continueWith(() -> bed.note("continued")));
    bed.start(
        TestBed.oneForOne(
            bed.worker(
                "a",
                Lifecycle.<Probe>builder().afterStart(probe -> bed.note("after start")).build())));
    bed.ref("a").ping();
    assertThat(bed.journal()).endsWith("after start", "continued");
  }

  // ---------------------------------------------------------------------------------- time-outs

  private void timeOut(Self self, Duration after) {
    self.idleTimeout(after, () -> bed.note("timeout"));
  }

  @Test
  @DisplayName(
      "GEN-042 an idle process is told once, whether a call, a cast or the start has asked")
  void idleTimeout() {
    bed.onStart("a", (start, context) -> timeOut(context.self(), SOON));
    bed.startTemporary(bed.plain("a"));
    awaitTimer();
    clock.advance(SOON);
    bed.awaitJournal("timeout");
    bed.ref("a").with("call", self -> timeOut(self, SOON));
    bed.ref("a").ping();
    bed.ref("a").tell("cast", probe -> timeOut(probe.self(), SOON));
    TestBed.eventually(() -> assertThat(bed.place("a").occupant().isDrained()).isTrue());
    awaitTimer();
    clock.advance(SOON);
    bed.awaitJournal("timeout", "timeout");
    clock.advance(SOON.multipliedBy(10));
    bed.ref("a").ping();
    assertThat(bed.journal()).as("once each").hasSize(2);
  }

  /** Waits until the handler has returned and the time runs. */
  private void awaitTimer() {
    TestBed.eventually(() -> assertThat(clock.running()).isPositive());
  }

  @Test
  @DisplayName("GEN-043 any message cancels the time-out")
  void cancelledByAMessage() {
    bed.startTemporary(bed.plain("a"));
    bed.ref("a").with("call", self -> timeOut(self, SOON));
    bed.ref("a").tell("anything", probe -> {});
    bed.ref("a").ping();
    clock.advance(SOON.multipliedBy(2));
    bed.ref("a").ping();
    assertThat(bed.journal()).isEmpty();
  }

  @Test
  @DisplayName("GEN-044 time-out 0 loses to a message that waits, and comes if none does")
  void zero() {
    bed.startTemporary(bed.plain("a"));
    bed.ref("a")
        .tell(
            "with a message behind it",
            probe -> {
              timeOut(probe.self(), Duration.ZERO);
              bed.ref("a").tell("waits", it -> bed.note("message"));
            });
    bed.awaitJournal("message");
    bed.ref("a").ping();
    assertThat(bed.journal()).containsExactly("message");
    bed.ref("a").tell("with none", probe -> timeOut(probe.self(), Duration.ZERO));
    bed.awaitJournal("message", "timeout");
  }

  @Test
  void aDeadProcessHasNoTimeout() {
    bed.startTemporary(bed.plain("a"));
    bed.ref("a").with("call", self -> timeOut(self, SOON));
    awaitTimer();
    bed.ref("a").kill();
    TestBed.eventually(() -> {
      clock.advance(Duration.ofMillis(100)); // its thread may still be watched that long
      assertThat(clock.running()).isZero();
    });
    assertThat(bed.journal()).isEmpty();
  }

  // ---------------------------------------------------------------------------------- promises

  /** A call whose reply is promised. */
  private record Promise(CompletionStage<Object> stage)
      implements DeferredCallMessage<Probe, Object> {
    @Override
    public CompletionStage<Object> begin(Probe worker) {
      return stage;
    }

    @Override
    public boolean isReply(Throwable thrown) {
      return thrown instanceof IOException;
    }
  }

  private CompletableFuture<Object> ask(CallMessage<Probe, Object> call) {
    return bed.<Probe>endpoint("a").callAsync(call, ProbeRef.PATIENCE.toNanos());
  }

  private CompletableFuture<Object> asked(CompletionStage<Object> stage) {
    CompletableFuture<Object> reply = ask(new Promise(stage));
    bed.ref("a").ping(); // the worker goes on, so the method has returned
    return reply;
  }

  @Test
  @DisplayName("GEN-015 GEN-027 a promised reply comes later, from any thread, and once")
  void promise() {
    bed.startTemporary(bed.plain("a"), bed.plain("b"));
    CompletableFuture<Object> promise = new CompletableFuture<>();
    CompletableFuture<Object> reply = asked(promise);
    assertThat(reply).isNotDone();
    bed.ref("b").with("keeps it", self -> promise.complete("kept"));
    assertThat(reply).succeedsWithin(ProbeRef.PATIENCE).isEqualTo("kept");
    assertThat(promise.complete("again")).isFalse();
    assertThat(asked(CompletableFuture.completedFuture("other")))
        .succeedsWithin(ProbeRef.PATIENCE)
        .isEqualTo("other");
  }

  @Test
  @DisplayName("GEN-018 a promise that is kept too late is dropped")
  void latePromise() {
    bed.startTemporary(bed.plain("a"));
    CompletableFuture<Object> promise = new CompletableFuture<>();
    CompletableFuture<Object> reply =
        bed.<Probe>endpoint("a").callAsync(new Promise(promise), SOON.toNanos());
    bed.ref("a").ping();
    clock.advance(SOON);
    assertThat(reply).failsWithin(ProbeRef.PATIENCE);
    promise.complete("late");
    assertThat(bed.ref("a").ping()).isEqualTo(1);
  }

  @Test
  @DisplayName("GEN-020 whoever waits for a promise hears at once that the process has ended")
  void promiseOfADeadProcess() {
    bed.startTemporary(bed.plain("a"));
    CompletableFuture<Object> promise = new CompletableFuture<>();
    CompletableFuture<Object> reply = asked(promise);
    bed.ref("a").crash("boom");
    assertThat(reply)
        .failsWithin(ProbeRef.PATIENCE)
        .withThrowableThat()
        .withMessageContaining("boom");
    assertThat(bed.reports().crashes().getFirst().lostCalls()).isEqualTo(1);
    promise.complete("nobody waits");
  }

  @Test
  void brokenPromises() {
    bed.startTemporary(bed.plain("a"));
    IOException declared = new IOException("declared");
    assertThat(asked(CompletableFuture.failedFuture(declared)))
        .failsWithin(ProbeRef.PATIENCE)
        .withThrowableThat()
        .havingCause()
        .isSameAs(declared);
    assertThat(asked(CompletableFuture.failedFuture(new IllegalStateException("other"))))
        .failsWithin(ProbeRef.PATIENCE)
        .withThrowableThat()
        .withMessageContaining("crash(java.lang.IllegalStateException: other)");
    assertThat(bed.ref("a").ping()).as("the process is not to blame").isEqualTo(1);
    assertThat(ask(new Promise(null)))
        .failsWithin(ProbeRef.PATIENCE)
        .withThrowableThat()
        .withMessageContaining("null instead of a promise");
  }
}
