package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.espalier.annotations.Restart;
import dev.espalier.sys.Sys;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Processes that keep a state, over the public API. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class AgentTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @AutoClose
  private final Tree tree =
      Tree.start(
          SupervisorSpec.named("Root")
              .child(ChildSpec.agent("counter", () -> 0))
              .child(ChildSpec.agent("once", () -> "here").restart(Restart.TEMPORARY))
              .build());

  private final Agent<Integer> counter = Agent.of(tree.supervisor().child("counter"));

  private int count() {
    return counter.get(n -> n);
  }

  @Test
  @DisplayName("AGT-004 an update returns when it has been applied, and not before")
  void updateWaits() throws InterruptedException {
    CountDownLatch applying = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Thread updating =
        Thread.ofVirtual()
            .start(() ->
                counter.update(n -> {
                  applying.countDown();
                  await(goOn);
                  return n + 1;
                }));
    await(applying);
    Awaitility.await()
        .until(
            updating::getState,
            state -> state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING);
    goOn.countDown();
    updating.join();
    assertThat(count()).isEqualTo(1);
  }

  @Test
  @DisplayName("AGT-010 an agent is a child like any other")
  void supervised() {
    counter.update(n -> n + 1);
    assertThat(count()).isEqualTo(1);
    assertThat(counter.path()).isEqualTo("Root/counter");
    assertThat(counter).isEqualTo(Agent.<Integer>of(tree.supervisor().child("counter")));
  }

  @Test
  @DisplayName("get_and_update changes the state and tells something of it in one step")
  void getAndUpdate() {
    counter.update(n -> 41);
    String said = counter.getAndUpdate(n -> new Agent.Next<>("was " + n, n + 1));
    assertThat(said).isEqualTo("was 41");
    assertThat(count()).isEqualTo(42);
  }

  @Test
  @DisplayName("AGT-005 a cast does not wait, and a get after it sees what it has done")
  void cast() throws InterruptedException {
    CountDownLatch goOn = new CountDownLatch(1);
    counter.cast(n -> {
      await(goOn);
      return n + 1;
    });
    CompletableFuture<Integer> seen = CompletableFuture.supplyAsync(() -> counter.get(n -> n));
    counter.cast(n -> n + 1); // returns while the first one waits
    goOn.countDown();
    assertThat(seen).succeedsWithin(PATIENCE);
    assertThat(count()).isEqualTo(2);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("AGT-006 functions run in the agent's process")
  void runsInTheAgent() {
    assertThat(counter.<String>get(n -> Thread.currentThread().getName()))
        .isEqualTo("Root/counter");
  }

  @Test
  @DisplayName("AGT-003 AGT-008 a stopped agent is dead, and nobody is at its place any more")
  void stop() {
    Agent<String> once = Agent.of(tree.supervisor().child("once"));
    assertThat(once.<String>get(s -> s)).isEqualTo("here");
    Signals.stop(once);
    assertThat(once.isAlive()).isFalse();
    CallFailedException gone =
        catchThrowableOfType(CallFailedException.class, () -> once.get(s -> s));
    assertThat(gone.reason()).isEqualTo(ExitReason.noproc());
    once.cast(s -> s); // nobody is there, nobody minds
  }

  @Test
  @DisplayName("AGT-009 an agent is a permanent worker with 5 seconds to stop, unless overridden")
  void spec() {
    ChildSpec spec = ChildSpec.agent("a", () -> 0);
    assertThat(spec).hasToString("worker `a` permanent, shutdown 5000 ms");
    assertThat(spec.restart(Restart.TRANSIENT).shutdown(10))
        .hasToString("worker `a` transient, shutdown 10 ms");
  }

  @Test
  @DisplayName("AGT-011 a first state that cannot be made fails the start")
  void initRaises() {
    IllegalStateException boom = new IllegalStateException("boom");
    SupervisorSpec spec =
        SupervisorSpec.named("Root")
            .child(
                ChildSpec.agent(
                    "a",
                    () -> {
                      throw boom;
                    }))
            .build();
    assertThatThrownBy(() -> Tree.start(spec))
        .isInstanceOf(TreeStartException.class)
        .hasMessageContaining("Root/a")
        .cause()
        .isSameAs(boom);
  }

  @Test
  @DisplayName("AGT-014 a caller gives up after its time; the agent finishes, and nothing is left")
  void timeout() {
    CountDownLatch goOn = new CountDownLatch(1);
    assertThatThrownBy(() ->
            counter
                .within(Duration.ofMillis(10))
                .get(n -> {
                  await(goOn);
                  return "late";
                }))
        .isInstanceOf(CallTimeoutException.class)
        .hasMessageContaining("10 ms");
    goOn.countDown();
    assertThat(counter.<String>get(n -> "now")).isEqualTo("now");
    assertThat(Sys.getStatus(counter).waitingCalls()).isZero();
  }

  @Test
  @DisplayName("AGT-015 updates of many threads are done one at a time")
  void serial() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      threads.add(Thread.ofVirtual().start(() -> counter.update(n -> n + 1)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(count()).isEqualTo(100);
  }

  @Test
  @DisplayName("AGT-016 a restarted agent has its first state again")
  void restart() {
    counter.update(n -> 7);
    IllegalStateException boom = new IllegalStateException("boom");
    assertThatThrownBy(() ->
            counter.update(n -> {
              throw boom;
            }))
        .isInstanceOf(CallFailedException.class)
        .cause()
        .isSameAs(boom);
    tree.supervisor().whichChildren(); // which it answers after the restart
    assertThat(count()).isZero();
  }

  @Test
  @DisplayName("AGT-017 an agent that asks itself something is told so, and dies of it")
  void nested() {
    CompletableFuture<ExitReason> end = Signals.monitor(counter);
    CallFailedException failure =
        catchThrowableOfType(
            CallFailedException.class, () -> counter.get(n -> counter.get(m -> m)));
    assertThat(failure).hasMessageContaining("cannot call itself");
    assertThat(end).succeedsWithin(PATIENCE).isInstanceOf(ExitReason.Crash.class);
  }
}
