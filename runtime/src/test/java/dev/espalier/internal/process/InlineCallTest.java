package dev.espalier.internal.process;

import static dev.espalier.internal.process.Borrower.awaitIdle;
import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.CallFailedException;
import dev.espalier.CallTimeoutException;
import dev.espalier.ExitReason;
import dev.espalier.report.CrashReport;
import dev.espalier.spi.DeferredCallMessage;
import dev.espalier.spi.Endpoint;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a caller gets that handles its call itself. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class InlineCallTest {
  private static final Duration SOON = Duration.ofMillis(60);

  @AutoClose private final TestBed bed = new TestBed();

  @Test
  void theReply() {
    bed.start(oneForOne(bed.plain("a")));
    awaitIdle(bed, "a");
    assertThat(bed.ref("a").askInline("thread", probe -> Thread.currentThread()))
        .isSameAs(Thread.currentThread());
  }

  @Test
  void whatTheMethodDeclaresIsAReply() {
    bed.start(oneForOne(bed.plain("a")));
    awaitIdle(bed, "a");
    Endpoint<Probe> place = bed.endpoint("a");
    Throwable thrown =
        ProbeRef.thrown(() ->
            place.callInline(
                new Probe.Ask(
                    "declared",
                    IOException.class,
                    probe -> {
                      throw new IOException("no such file");
                    }),
                Long.MAX_VALUE));
    assertThat(thrown).isInstanceOf(IOException.class).hasMessage("no such file");
    assertThat(bed.ref("a").ping()).isEqualTo(1);
  }

  @Test
  void aCrashAfterTheSupervisorKnows() {
    bed.start(oneForOne(bed.trapping("a")));
    awaitIdle(bed, "a");
    CallFailedException failure =
        ProbeRef.failure(() ->
            bed.ref("a")
                .askInline(
                    "crash",
                    probe -> {
                      throw new IllegalStateException("boom");
                    }));
    assertThat(failure.reason().toString()).contains("boom");
    bed.settle();
    assertThat(bed.ref("a").ping()).isEqualTo(2);
    CrashReport report = bed.reports().crashes().getFirst();
    assertThat(report.client().name()).isEqualTo(Thread.currentThread().getName());
    assertThat(report.client().stack()).isNotEmpty();
  }

  @Test
  void aTimeOutWhileTheTerminateMethodRuns() {
    CountDownLatch go = bed.latch();
    bed.start(oneForOne(bed.trapping("a", (probe, reason) -> ProbeRef.awaitStubbornly(go))));
    awaitIdle(bed, "a");
    assertThat(
            ProbeRef.thrown(() ->
                bed.ref("a")
                    .askInline(
                        "crash",
                        SOON,
                        probe -> {
                          throw new IllegalStateException("boom");
                        })))
        .isInstanceOf(CallTimeoutException.class);
    go.countDown();
    TestBed.eventually(() -> assertThat(bed.starts("a")).isEqualTo(2));
  }

  @Test
  void theReplyOfOneThatStopsAfterItsTerminateMethod() {
    bed.startTemporary(bed.trapping("a"));
    awaitIdle(bed, "a");
    Object reply =
        bed.ref("a")
            .askInline(
                "stop",
                probe -> {
                  probe.self().stop(ExitReason.normal());
                  return "bye";
                });
    assertThat(reply).isEqualTo("bye");
    assertThat(bed.journal()).contains("stop a normal");
  }

  @Test
  void aDeferredReplyWhenItIsThere() {
    record Later(CompletableFuture<String> reply) implements DeferredCallMessage<Probe, String> {
      @Override
      public CompletionStage<String> begin(Probe worker) {
        return reply;
      }
    }

    bed.start(oneForOne(bed.plain("a")));
    awaitIdle(bed, "a");
    CompletableFuture<String> reply = new CompletableFuture<>();
    Endpoint<Probe> place = bed.endpoint("a");
    CompletableFuture<String> call =
        CompletableFuture.supplyAsync(
            () -> place.callInline(new Later(reply), Long.MAX_VALUE), Thread::startVirtualThread);
    assertThat(bed.ref("a").ping()).isEqualTo(1);
    reply.complete("at last");
    assertThat(call.join()).isEqualTo("at last");
  }
}
