package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.spi.CallMessage;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.Endpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Nothing grows faster than it has to. Times are compared with each other, the best of a few and
 * loosely, so that a busy machine does not matter.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ScaleTest {
  private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

  @AutoClose private final Tree tree = Tree.start(SupervisorSpec.named("Root").build());
  private final SupervisorRef supervisor = tree.supervisor();

  /** The best of several measurements, after one that warms up. */
  private static long best(int size, IntToLongFunction measurement) {
    measurement.applyAsLong(size);
    return Timing.best(() -> measurement.applyAsLong(size));
  }

  @Test
  @DisplayName("MSC-008 a child among 20,000 starts and stops as fast as one among few")
  void manyChildren() {
    long amongFew = best(200, count -> startAndTerminate(supervisor, count));
    SupervisorSpec.Builder crowd = SupervisorSpec.named("Crowd");
    for (int i = 0; i < 20_000; i++) {
      crowd.child(ChildSpec.worker("c" + i, start -> "one of many"));
    }
    try (Tree crowded = Tree.start(crowd.build())) {
      long limit = 5 * amongFew;
      assertThat(Timing.best(limit, () -> startAndTerminate(crowded.supervisor(), 200)))
          .isLessThanOrEqualTo(limit);
    }
  }

  private static long startAndTerminate(SupervisorRef where, int children) {
    long begin = System.nanoTime();
    for (int i = 0; i < children; i++) {
      where.startChild(ChildSpec.worker("w" + i, start -> "worker"));
    }
    for (int i = 0; i < children; i++) {
      where.terminateChild("w" + i);
    }
    long time = System.nanoTime() - begin;
    for (int i = 0; i < children; i++) {
      assertThat(where.deleteChild("w" + i)).isEqualTo(DeleteResult.DELETED);
    }
    return time;
  }

  @Test
  @DisplayName("MSC-009 the calls of a process take as long whatever waits in its mailbox")
  void longMailbox() {
    supervisor.startChild(ChildSpec.worker("caller", start -> "caller"));
    supervisor.startChild(ChildSpec.worker("callee", start -> "callee"));
    Endpoint<String> caller = supervisor.worker("caller");
    Endpoint<String> callee = supervisor.worker("callee");
    CallMessage<String, Long> calls =
        worker -> {
          long begin = System.nanoTime();
          for (int i = 0; i < 2_000; i++) {
            callee.call(String::length, PATIENCE);
          }
          return System.nanoTime() - begin;
        };
    long empty = best(0, nothing -> caller.call(calls, PATIENCE));

    CountDownLatch queued = new CountDownLatch(1);
    caller.cast(worker -> queued.await());
    List<CompletableFuture<Long>> measured = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      measured.add(caller.callAsync(calls, PATIENCE));
    }
    CastMessage<String> waiting = worker -> {};
    for (int i = 0; i < 500_000; i++) {
      caller.cast(waiting);
    }
    queued.countDown(); // the calls begin now, with half a million casts behind them
    long full = Long.MAX_VALUE;
    for (CompletableFuture<Long> one : measured) {
      full = Math.min(full, one.orTimeout(30, TimeUnit.SECONDS).join());
    }
    assertThat(full).isLessThan(10 * empty);
  }

  @Test
  @DisplayName("MSC-010 ten thousand monitors on one process are all told, in about linear time")
  void manyMonitors() {
    long few = best(1_000, this::monitors);
    long limit = 10 * 10 * few;
    assertThat(Timing.best(limit, () -> monitors(10 * 1_000))).isLessThanOrEqualTo(limit);
  }

  private long monitors(int count) {
    supervisor.startChild(ChildSpec.worker("watched", start -> "watched"));
    ProcessRef watched = supervisor.child("watched");
    long begin = System.nanoTime();
    List<CompletableFuture<ExitReason>> monitors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      monitors.add(Signals.monitor(watched));
    }
    supervisor.terminateChild("watched");
    CompletableFuture.allOf(monitors.toArray(CompletableFuture[]::new))
        .orTimeout(30, TimeUnit.SECONDS)
        .join();
    long time = System.nanoTime() - begin;
    assertThat(monitors).extracting(CompletableFuture::join).containsOnly(ExitReason.shutdown());
    supervisor.deleteChild("watched");
    return time;
  }

  @Test
  @DisplayName(
      "DYN-051 10,000 children with keys start and stop in about ten times the time of 1,000")
  void childrenWithKeys() {
    SupervisorSpec spec =
        SupervisorSpec.named("Root")
            .child(
                ChildSpec.supervisor(
                    "games",
                    siblings -> DynamicSupervisorSpec.named("games").template(Games::template)))
            .build();
    try (Tree root = Tree.start(spec)) {
      Games games = Games.of(Endpoint.of(root.supervisor().child("games")));
      long few = best(1_000, count -> startFindStop(games, count));
      long limit = 10 * 5 * few;
      assertThat(Timing.best(limit, () -> startFindStop(games, 10 * 1_000)))
          .isLessThanOrEqualTo(limit);
    }
  }

  private static long startFindStop(Games games, int count) {
    long begin = System.nanoTime();
    for (int i = 0; i < count; i++) {
      games.start(i);
    }
    for (int i = 0; i < count; i++) {
      games.require(i);
    }
    assertThat(games.count()).isEqualTo(count);
    for (int i = 0; i < count; i++) {
      assertThat(games.stop((Object) i)).isTrue();
    }
    assertThat(games.count()).isZero();
    assertThat(games.supervisor().countChildren()).isEqualTo(new ChildCounts(0, 0, 0, 0));
    return System.nanoTime() - begin;
  }
}
