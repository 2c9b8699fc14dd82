package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.espalier.spi.CallMessage;
import dev.espalier.spi.Endpoint;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A place in a tree is what OTP would register a name for: it means whoever is there right now. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class PlacesTest {
  private static final long PATIENCE = Duration.ofSeconds(10).toNanos();
  private static final CallMessage<Integer, Integer> WHO = worker -> worker;
  private static final CallMessage<Integer, Integer> CRASH =
      worker -> {
        throw new IllegalStateException("boom");
      };
  private static final CallMessage<Integer, Integer> EXIT =
      worker -> {
        throw new ExitException(ExitReason.normal());
      };

  private final AtomicInteger made = new AtomicInteger();

  /** A worker whose state is the number of those made before it, from 1. */
  private ChildSpec numbered(String id) {
    return ChildSpec.worker(id, start -> made.incrementAndGet());
  }

  private static int who(Endpoint<Integer> place) {
    return place.call(WHO, PATIENCE);
  }

  private static void fails(Endpoint<Integer> place, CallMessage<Integer, Integer> message) {
    assertThat(place.callAsync(message, PATIENCE)).failsWithin(Duration.ofSeconds(10));
  }

  /** Waits for another process than the one that has answered before. */
  private static int next(Endpoint<Integer> place, int before) {
    await().until(() -> place.isAlive() && whoOrNobody(place) > before);
    return who(place);
  }

  private static int whoOrNobody(Endpoint<Integer> place) {
    try {
      return who(place);
    } catch (CallFailedException nobody) {
      return 0;
    }
  }

  @Test
  @DisplayName("RST-021 a restarted child is found where the old one was, which is gone")
  void restarted() throws Exception {
    try (Tree tree = Tree.start(SupervisorSpec.named("Root").child(numbered("a")).build())) {
      Endpoint<Integer> place = tree.supervisor().worker("a");
      CompletableFuture<ExitReason> old = Signals.monitor(place);
      assertThat(who(place)).isEqualTo(1);
      fails(place, CRASH);
      tree.supervisor().whichChildren(); // answered after the restart
      assertThat(who(place)).isEqualTo(2);
      assertThat(who(tree.supervisor().worker("a"))).isEqualTo(2);
      assertThat(old.get()).isInstanceOf(ExitReason.Crash.class);
    }
  }

  @Test
  @DisplayName("INT-028 places follow every kind of restart, also of the supervisor")
  void followRestarts() {
    SupervisorFactory inner =
        siblings -> SupervisorSpec.named("in").intensity(9, 5).child(numbered("x")).build();
    SupervisorSpec spec =
        SupervisorSpec.named("Root")
            .strategy(dev.espalier.annotations.Strategy.ONE_FOR_ALL)
            .child(ChildSpec.supervisor("in", inner))
            .child(numbered("beside"))
            .build();
    try (Tree tree = Tree.start(spec)) {
      SupervisorRef supervisor = tree.supervisor().supervisor("in");
      Endpoint<Integer> child = supervisor.worker("x");
      Endpoint<Integer> beside = tree.supervisor().worker("beside");
      int first = who(child);
      int firstBeside = who(beside);

      Signals.kill(supervisor);
      int second = next(child, first);
      assertThat(next(beside, firstBeside)).as("restarted with it").isEqualTo(second + 1);
      Signals.kill(child);
      int third = next(child, second);
      fails(child, EXIT);
      int fourth = next(child, third);
      assertThat(supervisor.terminateChild("x")).isTrue();
      assertThat(child.isAlive()).isFalse();
      assertThat(supervisor.restartChild("x")).isEqualTo(new RestartResult.Started(child));
      assertThat(who(child)).isEqualTo(fourth + 1);
      assertThat(supervisor.isAlive()).isTrue();
    }
  }

  @Test
  @DisplayName("GEN-064 each call looks again who is there")
  void eachCallLooksAgain() {
    try (Tree tree = Tree.start(SupervisorSpec.named("Root").child(numbered("a")).build())) {
      SupervisorRef supervisor = tree.supervisor();
      Endpoint<Integer> place = supervisor.worker("a");
      assertThat(who(place)).isEqualTo(1);
      supervisor.terminateChild("a");
      supervisor.deleteChild("a");
      assertThat(whoOrNobody(place)).isZero();
      supervisor.startChild(ChildSpec.worker("a", start -> 100)); // another child altogether
      assertThat(who(place)).isEqualTo(100);
    }
  }
}
