package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.ChildInfo;
import dev.espalier.ExitReason;
import dev.espalier.IllegalSpecException;
import dev.espalier.StartIgnoredException;
import dev.espalier.StartResult;
import dev.espalier.TreeStartException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Starts that take too long, and what starts that fail leave behind. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class StartTimeoutTest {
  private final ManualClock clock = new ManualClock();
  @AutoClose private final TestBed bed = new TestBed(clock);

  @Test
  @DisplayName("GEN-009 PRC-065 a constructor that takes too long is cut off; the start fails")
  void tooLong() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch latch = bed.latch();
    bed.onStart(
        "b",
        (start, context) -> {
          begun.countDown();
          ProbeRef.awaitStubbornly(latch);
        });
    CompletableFuture<Throwable> failure = new CompletableFuture<>();
    Thread starter =
        Thread.ofPlatform()
            .start(() ->
                failure.complete(
                    ProbeRef.thrown(() ->
                        bed.start(
                            oneForOne(bed.trapping("a"), bed.plain("b").startTimeout(500))))));
    TestBed.await(begun);
    clock.advance(Duration.ofMillis(499));
    assertThat(failure).isNotDone();
    clock.advance(Duration.ofMillis(1));
    assertThat(failure)
        .succeedsWithin(ProbeRef.PATIENCE)
        .isInstanceOfSatisfying(
            TreeStartException.class,
            it -> {
              assertThat(it.path()).isEqualTo("Root/b");
              assertThat(it.reason()).isEqualTo(ExitReason.because("timeout"));
            });
    assertThat(bed.journal()).as("rolled back").endsWith("stop a shutdown");
    starter.join();
  }

  @Test
  void inTime() {
    bed.start(oneForOne(bed.plain("a").startTimeout(500)));
    clock.advance(Duration.ofSeconds(1));
    assertThat(bed.ref("a").ping()).isEqualTo(1);
    assertThat(clock.running()).as("no timer is left").isZero();
  }

  @Test
  void whatIsNoTimeout() {
    assertThatThrownBy(() -> bed.plain("a").startTimeout(0))
        .isInstanceOf(IllegalSpecException.class)
        .hasMessageContaining("`a`");
    assertThatThrownBy(() -> TestBed.supervisor("s", oneForOne()).startTimeout(10))
        .isInstanceOf(IllegalSpecException.class)
        .hasMessageContaining("worker");
  }

  @Test
  @DisplayName("PRC-067 GEN-001 GEN-002 a failed or declined start is told once: by its result")
  void noStrayExit() {
    bed.onStart(
        "raises",
        (start, context) -> {
          throw new IllegalStateException("no");
        });
    bed.onStart(
        "ignores",
        (start, context) -> {
          throw new StartIgnoredException();
        });
    bed.startTemporary(bed.hearingExits("starter"));
    for (String id : new String[] {"raises", "ignores", "starts"}) {
      StartResult result =
          (StartResult)
              bed.ref("starter").ask("start", p -> bed.supervisor().startChild(bed.plain(id)));
      switch (id) {
        case "raises" -> assertThat(result).isInstanceOf(StartResult.Failed.class);
        case "ignores" -> assertThat(result).isInstanceOf(StartResult.Ignored.class);
        default -> assertThat(result).isInstanceOf(StartResult.Started.class);
      }
    }
    assertThat(bed.ref("starter").ping()).isEqualTo(1);
    assertThat(bed.journal()).noneMatch(entry -> entry.startsWith("starter exit"));
    assertThat(bed.supervisor().whichChild("raises")).isEmpty();
    assertThat(bed.supervisor().whichChild("ignores"))
        .map(ChildInfo::state)
        .contains(ChildInfo.State.STOPPED);
  }
}
