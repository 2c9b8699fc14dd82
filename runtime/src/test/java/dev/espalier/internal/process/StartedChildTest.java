package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ChildSpec;
import dev.espalier.ExitException;
import dev.espalier.ExitReason;
import dev.espalier.Signals;
import dev.espalier.Tree;
import dev.espalier.annotations.Restart;
import dev.espalier.spi.Lifecycle;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The first moments of a child: who hears of its end if it ends at once, or of its parent's. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class StartedChildTest {
  private static final int ROUNDS = 200;

  @AutoClose private final TestBed bed = new TestBed();

  /** A temporary child whose first instruction after its start is its last one. */
  private ChildSpec shortLived(int round) {
    return bed.worker(
            "w" + round,
            Lifecycle.<Probe>builder()
                .afterStart(probe -> {
                  throw new ExitException(ExitReason.because("end " + round));
                })
                .build())
        .restart(Restart.TEMPORARY);
  }

  @Test
  @DisplayName("a monitor made in the start function tells the real reason, never noproc")
  void monitoredFromTheStart() {
    List<CompletableFuture<ExitReason>> deaths = new CopyOnWriteArrayList<>();
    bed.start(oneForOne());
    for (int round = 0; round < ROUNDS; round++) {
      bed.onStart("w" + round, (start, context) -> deaths.add(Signals.monitor(context.me())));
      bed.supervisor().startChild(shortLived(round));
    }
    assertThat(deaths).hasSize(ROUNDS);
    for (int round = 0; round < ROUNDS; round++) {
      assertThat(deaths.get(round))
          .succeedsWithin(ProbeRef.PATIENCE)
          .isEqualTo(ExitReason.because("end " + round));
    }
  }

  @Test
  @DisplayName("PRC-057 a child that is just being started hears of its supervisor's end")
  void parentEndsDuringStart() throws InterruptedException {
    CountDownLatch inConstructor = bed.latch();
    CountDownLatch goOn = bed.latch();
    CompletableFuture<CompletableFuture<ExitReason>> death = new CompletableFuture<>();
    bed.onStart(
        "a",
        (start, context) -> {
          death.complete(Signals.monitor(context.me()));
          inConstructor.countDown();
          ProbeRef.awaitStubbornly(goOn);
        });
    Tree tree = bed.start(oneForOne());
    Thread starter =
        Thread.ofVirtual()
            .start(() ->
                ProbeRef.failureOrNothing(() -> tree.supervisor().startChild(bed.trapping("a"))));
    TestBed.await(inConstructor);
    Signals.kill(tree.supervisor());
    goOn.countDown();
    assertThat(death.thenCompose(it -> it))
        .succeedsWithin(ProbeRef.PATIENCE)
        .isEqualTo(ExitReason.killed());
    assertThat(bed.ref("a").isAlive()).isFalse();
    assertThat(starter.join(ProbeRef.PATIENCE)).as("who asked for it is told").isTrue();
  }
}
