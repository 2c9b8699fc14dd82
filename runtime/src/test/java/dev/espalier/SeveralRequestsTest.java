package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.spi.CallMessage;
import dev.espalier.spi.Endpoint;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests to several servers at the same time; OTP's request collections are futures here. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class SeveralRequestsTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final long PATIENCE = SOON.toNanos();

  /** A server that answers when it is allowed to. */
  private static final class Clerk {
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
  }

  private static final CallMessage<Clerk, String> ANSWER =
      clerk -> {
        clerk.mayAnswer.await();
        return "done";
      };

  private final Clerk a = new Clerk();
  private final Clerk b = new Clerk();
  private final Clerk c = new Clerk();

  @AutoClose
  private final Tree tree =
      Tree.start(
          SupervisorSpec.named("Root")
              .child(ChildSpec.worker("a", start -> a))
              .child(ChildSpec.worker("b", start -> b))
              .child(ChildSpec.worker("c", start -> c))
              .build());

  private final BlockingQueue<String> replies = new LinkedBlockingQueue<>();

  private Endpoint<Clerk> place(String id) {
    return tree.supervisor().worker(id);
  }

  private CompletableFuture<String> ask(String id, long nanos) {
    CompletableFuture<String> reply = place(id).callAsync(ANSWER, nanos);
    reply.whenComplete(
        (value, thrown) -> replies.add(id + " " + (thrown == null ? value : reason(thrown))));
    return reply;
  }

  private static Object reason(Throwable thrown) {
    return thrown instanceof CallFailedException failed ? failed.reason() : thrown;
  }

  @Test
  @DisplayName("GEN-066 replies and failures come in the order of completion, each with its label")
  void completionOrder() throws InterruptedException {
    ask("a", PATIENCE);
    ask("b", PATIENCE);
    ask("c", PATIENCE);
    c.mayAnswer.countDown();
    assertThat(replies.take()).isEqualTo("c done");
    Signals.kill(place("b"));
    assertThat(replies.take()).isEqualTo("b killed");
    a.mayAnswer.countDown();
    assertThat(replies.take()).isEqualTo("a done");
  }

  @Test
  @DisplayName("GEN-066 a time-out leaves the other requests alone")
  void timeout() throws InterruptedException {
    CompletableFuture<String> late = ask("a", Duration.ofMillis(5).toNanos());
    CompletableFuture<String> other = ask("b", PATIENCE);
    assertThat(late)
        .failsWithin(SOON)
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(CallTimeoutException.class);
    assertThat(other).isNotDone();
    b.mayAnswer.countDown();
    assertThat(other).succeedsWithin(SOON).isEqualTo("done");
  }

  @Test
  @DisplayName("GEN-066 whoever waits for a short time may wait again, and keeps all requests")
  void waitAgain() {
    CompletableFuture<String> first = ask("a", PATIENCE);
    CompletableFuture<String> second = ask("b", PATIENCE);
    CompletableFuture<Object> any = CompletableFuture.anyOf(first, second);
    assertThatThrownBy(() -> any.get(1, TimeUnit.MILLISECONDS))
        .isInstanceOf(java.util.concurrent.TimeoutException.class);
    b.mayAnswer.countDown();
    assertThat(any).succeedsWithin(SOON).isEqualTo("done");
    assertThat(first).isNotDone();
    a.mayAnswer.countDown();
    assertThat(first).succeedsWithin(SOON).isEqualTo("done");
  }

  @Test
  @DisplayName("GEN-066 a request that was abandoned is answered to nobody; its server goes on")
  void abandoned() {
    CompletableFuture<String> abandoned = ask("a", PATIENCE);
    assertThat(abandoned.cancel(true)).isTrue();
    a.mayAnswer.countDown();
    assertThat(place("a").call(ANSWER, PATIENCE)).isEqualTo("done");
    assertThat(abandoned).isCancelled();
    assertThat(tree.supervisor().child("a").isAlive()).isTrue();
  }
}
