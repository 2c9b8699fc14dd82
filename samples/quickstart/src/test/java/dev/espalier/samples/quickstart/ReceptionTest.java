package dev.espalier.samples.quickstart;

import static dev.espalier.testkit.Await.awaitRestart;
import static dev.espalier.testkit.Crash.crash;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.CallFailedException;
import dev.espalier.ChildSpec;
import dev.espalier.ExitReason;
import dev.espalier.testkit.Await;
import dev.espalier.testkit.EspalierExtension;
import dev.espalier.testkit.Fakes;
import dev.espalier.testkit.ManualClock;
import dev.espalier.testkit.TestSupervisor;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the README says about the example is true. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
@ExtendWith(EspalierExtension.class)
@Fakes(Reception.class)
class ReceptionTest {

  @Test
  void aCrashOfTheGreeterLeavesTheCounterAlone(TestSupervisor supervisor) {
    ReceptionTree tree = supervisor.start(() -> ReceptionTree.start("Welcome"));
    assertThat(tree.greeter().greet("Ada")).isEqualTo("Welcome, Ada. You are number 1.");
    crash(tree.greeter());
    awaitRestart(tree.greeter());
    assertThat(tree.greeter().greet("Joe")).isEqualTo("Welcome, Joe. You are number 2.");
  }

  @Test
  void theGreeterAsksTheCounter(TestSupervisor supervisor) {
    CounterFake counter = new CounterFake().onNext(() -> 41);
    ReceptionFakes fakes = new ReceptionFakes().counter(counter);
    ReceptionTree tree = supervisor.start(fakes, () -> ReceptionTree.start("Welcome"));
    assertThat(tree.greeter().greet("Ada")).isEqualTo("Welcome, Ada. You are number 41.");
    assertThat(counter.received()).containsExactly(new CounterFake.Next());
  }

  @Test
  void aCounterThatFailsCrashesTheGreeterToo(TestSupervisor supervisor) {
    CounterFake counter = new CounterFake();
    ReceptionFakes fakes = new ReceptionFakes().counter(counter);
    ReceptionTree tree = supervisor.start(fakes, () -> ReceptionTree.start("Welcome"));
    assertThatThrownBy(() -> tree.greeter().greet("Ada"))
        .isInstanceOf(CallFailedException.class)
        .hasRootCauseMessage("`CounterFake` has no answer to Next[]; give it one with onNext(...)");
    awaitRestart(tree.counter());
    awaitRestart(tree.greeter());
    counter.onNext(() -> 7);
    assertThat(tree.greeter().greet("Joe")).isEqualTo("Welcome, Joe. You are number 7.");
    tree.counter().reset();
    counter.awaitReceived(new CounterFake.Reset());
  }

  @Test
  void aBlankNameCrashesTheGreeter(TestSupervisor supervisor) {
    ReceptionTree tree = supervisor.start(() -> ReceptionTree.start("Welcome"));
    assertThatThrownBy(() -> tree.greeter().greet(" "))
        .isInstanceOf(CallFailedException.class)
        .hasRootCauseMessage("nobody there");
    assertThat(supervisor.reports().awaitCrash(tree.greeter()).during())
        .isEqualTo("GreetCall[name= ]");
    awaitRestart(tree.greeter());
    tree.counter().reset();
    assertThat(tree.greeter().within(Duration.ofSeconds(20)).greet("Joe"))
        .isEqualTo("Welcome, Joe. You are number 1.");
    assertThat(tree.greeter().async().greet("Eve").join())
        .isEqualTo("Welcome, Eve. You are number 2.");
  }

  @Test
  void theReceptionGivesUpAfterFourCrashesInFiveSeconds(TestSupervisor supervisor) {
    ManualClock clock = supervisor.manualClock();
    ReceptionTree tree = supervisor.start(() -> ReceptionTree.start("Welcome"));
    for (int crashes = 1; crashes <= 3; crashes++) {
      crash(tree.greeter());
      awaitRestart(tree.greeter());
    }
    clock.advance(Duration.ofSeconds(6)); // the three crashes do not count any more
    for (int crashes = 1; crashes <= 3; crashes++) {
      crash(tree.greeter());
      awaitRestart(tree.greeter());
    }
    assertThat(Await.awaitDown(tree.supervisor(), () -> crash(tree.greeter())))
        .isEqualTo(ExitReason.shutdown());
  }

  @Test
  void aWorkerIsTestedAlone(TestSupervisor supervisor) {
    CounterRef counter =
        supervisor.startChild(
            ChildSpec.worker("counter", CounterRef.LIFECYCLE, start -> new Counter()),
            CounterRef::of);
    assertThat(counter.next()).isEqualTo(1);
    assertThat(counter.next()).isEqualTo(2);
    counter.reset();
    assertThat(counter.next()).isEqualTo(1);
  }
}
