package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ExitReason;
import dev.espalier.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Closing a tree and waiting for its end, from whatever thread and at whatever moment. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class CloseTest {
  private static final Duration SOON = Duration.ofSeconds(4); // the default shutdown is 5 s

  @AutoClose private final TestBed bed = new TestBed();

  private static CompletableFuture<Void> closing(Tree tree) {
    CompletableFuture<Void> closed = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          tree.close();
          closed.complete(null);
        });
    return closed;
  }

  @Test
  @DisplayName("SHD-039 close() twice and from several threads is one shutdown")
  void closeFromManyThreads() throws InterruptedException {
    CountDownLatch go = bed.latch();
    Tree tree =
        bed.start(oneForOne(bed.trapping("a", (probe, reason) -> ProbeRef.awaitStubbornly(go))));
    List<CompletableFuture<Void>> closers = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      closers.add(closing(tree));
    }
    TestBed.eventually(() -> assertThat(bed.journal()).contains("stop a shutdown"));
    assertThat(closers).noneMatch(CompletableFuture::isDone);
    go.countDown();
    closers.forEach(closer -> assertThat(closer).succeedsWithin(SOON));
    tree.close();
    assertThat(bed.journal()).containsExactly("start a", "stop a shutdown");
    assertThat(bed.reports().trouble()).isEmpty();
    assertThat(tree.awaitTermination()).isEqualTo(ExitReason.shutdown());
  }

  @Test
  void interruptDoesNotCutCloseShort() throws InterruptedException {
    CountDownLatch go = bed.latch();
    Tree tree =
        bed.start(oneForOne(bed.trapping("a", (probe, reason) -> ProbeRef.awaitStubbornly(go))));
    AtomicBoolean flag = new AtomicBoolean();
    Thread closer =
        Thread.ofPlatform()
            .start(() -> {
              tree.close();
              flag.set(Thread.currentThread().isInterrupted());
            });
    TestBed.eventually(() -> assertThat(bed.journal()).contains("stop a shutdown"));
    closer.interrupt();
    assertThat(closer.join(Duration.ofMillis(50))).as("it waits on").isFalse();
    go.countDown();
    closer.join();
    assertThat(flag).as("the flag is kept").isTrue();
    assertThat(tree.supervisor().isAlive()).isFalse();
  }

  @Test
  void closeWhileRestarting() throws InterruptedException {
    CountDownLatch restarting = bed.latch();
    CountDownLatch go = bed.latch();
    bed.onStart(
        "a",
        (start, context) -> {
          if (start == 2) {
            restarting.countDown();
            ProbeRef.awaitStubbornly(go);
          }
        });
    Tree tree = bed.start(oneForOne(bed.trapping("a"), bed.trapping("b")));
    bed.ref("a").kill();
    TestBed.await(restarting);
    CompletableFuture<Void> closed = closing(tree);
    go.countDown();
    assertThat(closed).succeedsWithin(SOON);
    assertThat(bed.journal())
        .containsExactly("start a", "start b", "start a", "stop b shutdown", "stop a shutdown");
  }

  @Test
  void closeWhileARestartFailsAgainAndAgain() {
    bed.onStart(
        "a",
        (start, context) -> {
          if (start > 1) {
            throw new IllegalStateException("not yet");
          }
        });
    Tree tree = bed.start(oneForOne(bed.plain("a"), bed.trapping("b")).intensity(1_000_000, 1));
    bed.ref("a").kill();
    TestBed.eventually(() -> assertThat(bed.starts("a")).isGreaterThan(20));
    assertThat(closing(tree)).succeedsWithin(SOON);
    assertThat(bed.journal()).last().isEqualTo("stop b shutdown");
  }

  @Test
  void closeFromWithinAHandlerIsRefused() {
    Tree tree = bed.start(oneForOne(bed.trapping("a")));
    Object refused = bed.ref("a").ask("closes its own tree", probe -> ProbeRef.thrown(tree::close));
    assertThat(refused).asString().contains("`Root/a` would wait for its own end", "Self.stop");
    assertThat(bed.ref("a").ping()).isEqualTo(1);
  }

  @Test
  void awaitTerminationWithATimeout() throws InterruptedException {
    Tree tree = bed.start(oneForOne(bed.plain("a")));
    assertThat(tree.awaitTermination(Duration.ofMillis(1))).isFalse();
    tree.close();
    assertThat(tree.awaitTermination(Duration.ofMillis(1))).isTrue();
  }

  @Test
  void interruptedWaiterDoesNotStopTheTree() throws InterruptedException {
    Tree tree = bed.start(oneForOne(bed.plain("a")));
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    Thread waiter =
        Thread.ofPlatform()
            .start(() -> {
              try {
                tree.awaitTermination();
                thrown.complete(null);
              } catch (InterruptedException e) {
                thrown.complete(e);
              }
            });
    waiter.interrupt();
    assertThat(thrown.join()).isInstanceOf(InterruptedException.class);
    assertThat(tree.supervisor().isAlive()).isTrue();
  }
}
