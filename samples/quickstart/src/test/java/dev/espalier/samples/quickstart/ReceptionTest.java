package dev.espalier.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.CallFailedException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the README says about the example is true. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ReceptionTest {

  @Test
  void aCrashOfTheGreeterLeavesTheCounterAlone() {
    try (ReceptionTree tree = ReceptionTree.start("Welcome")) {
      GreeterRef greeter = tree.greeter();
      assertThat(greeter.greet("Ada")).isEqualTo("Welcome, Ada. You are number 1.");
      assertThatThrownBy(() -> greeter.greet(" "))
          .isInstanceOf(CallFailedException.class)
          .hasRootCauseMessage("nobody there");
      tree.supervisor().whichChildren();
      assertThat(greeter.within(Duration.ofSeconds(20)).greet("Joe"))
          .isEqualTo("Welcome, Joe. You are number 2.");
      tree.counter().reset();
      assertThat(greeter.async().greet("Eve").join()).isEqualTo("Welcome, Eve. You are number 1.");
    }
  }
}
