package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForAll;
import static dev.espalier.internal.process.TestBed.oneForOne;
import static dev.espalier.internal.process.TestBed.restForOne;
import static dev.espalier.internal.process.TestBed.supervisor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ChildInfo;
import dev.espalier.ExitReason;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.Strategy;
import dev.espalier.internal.supervision.Answer;
import dev.espalier.internal.supervision.Request;
import dev.espalier.report.SupervisorReport;
import dev.espalier.report.SupervisorReport.Context;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The restart budget: what counts, what does not, and what happens when it is used up. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class IntensityTest {
  private final ManualClock clock = new ManualClock();
  @AutoClose private final TestBed bed = new TestBed(clock);

  @ParameterizedTest(name = "intensity {0}")
  @ValueSource(ints = {0, 1, 2, 7})
  @DisplayName("INT-001 INT-003 exactly N restarts are allowed; then the reason is shutdown")
  void exactlyN(int allowed) throws InterruptedException {
    bed.start(oneForOne(bed.plain("a"), bed.trapping("b")).intensity(allowed, 1000));
    for (int crash = 1; crash <= allowed; crash++) {
      bed.ref("a").crash("boom");
      bed.settle();
      assertThat(bed.ref("a").ping()).isEqualTo(crash + 1);
    }
    bed.ref("a").crash("boom");
    assertThat(bed.awaitEnd()).isEqualTo(ExitReason.shutdown());
    assertThat(bed.starts("a")).as("INT-005 not started once more").isEqualTo(allowed + 1);
    assertThat(bed.journal()).last().isEqualTo("stop b shutdown");
    assertThat(bed.reports().of(Context.SHUTDOWN)).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Strategy.class)
  @DisplayName("STR-002 STR-005 STR-010 every strategy escalates at the limit")
  void everyStrategyEscalates(Strategy strategy) throws InterruptedException {
    SupervisorSpec.Builder spec =
        switch (strategy) {
          case ONE_FOR_ONE -> oneForOne(bed.plain("a"), bed.plain("b"));
          case ONE_FOR_ALL -> oneForAll(bed.plain("a"), bed.plain("b"));
          case REST_FOR_ONE -> restForOne(bed.plain("a"), bed.plain("b"));
        };
    bed.start(spec.intensity(2, 1000));
    bed.ref("a").crash("one");
    bed.settle();
    bed.ref("b").crash("two");
    bed.settle();
    assertThat(bed.children()).containsExactly("b RUNNING", "a RUNNING");
    bed.ref("a").crash("three");
    assertThat(bed.awaitEnd()).isEqualTo(ExitReason.shutdown());
  }

  @Test
  @DisplayName("INT-006 the window slides")
  void windowSlides() throws InterruptedException {
    bed.start(oneForOne(bed.plain("a")).intensity(1, 2));
    for (int i = 0; i < 4; i++) {
      bed.ref("a").crash("boom");
      bed.settle();
      clock.advance(Duration.ofMillis(2001));
    }
    assertThat(bed.ref("a").ping()).isEqualTo(5);
    bed.ref("a").crash("boom");
    bed.settle();
    clock.advance(Duration.ofMillis(1999));
    bed.ref("a").crash("boom");
    assertThat(bed.awaitEnd()).isEqualTo(ExitReason.shutdown());
  }

  @Test
  @DisplayName("INT-009 one restart of a group counts once")
  void groupCountsOnce() {
    bed.start(
        oneForAll(bed.plain("a"), bed.plain("b"), bed.plain("c"), bed.plain("d"), bed.plain("e"))
            .intensity(1, 1000));
    bed.ref("c").crash("boom");
    bed.settle();
    assertThat(bed.ref("e").ping()).isEqualTo(2);
    assertThat(bed.reports().of(Context.CHILD_TERMINATED))
        .extracting(SupervisorReport::restartsUsed)
        .containsExactly(1);
  }

  @Test
  @DisplayName("INT-010 the budget belongs to the supervisor, not to the child")
  void budgetIsTheSupervisors() throws InterruptedException {
    bed.start(oneForOne(bed.plain("a"), bed.plain("b")).intensity(1, 1000));
    bed.ref("a").crash("boom");
    bed.settle();
    bed.ref("b").crash("boom");
    assertThat(bed.awaitEnd()).isEqualTo(ExitReason.shutdown());
  }

  @Test
  @DisplayName("INT-011 RST-026 a nested supervisor that gives up costs the outer one restart")
  void nestedBudgetsAreIndependent() {
    bed.start(
        oneForOne(
                bed.plain("a"),
                supervisor("in", oneForOne(bed.plain("x"), bed.plain("y")).intensity(1, 1000)))
            .intensity(1, 1000));
    bed.ref("in/x").crash("one");
    TestBed.settle(bed.supervisor().supervisor("in"));
    bed.ref("in/y").crash("two"); // too many for `in`
    TestBed.eventually(() -> assertThat(bed.starts("x")).isEqualTo(3));
    bed.settle();
    assertThat(bed.children()).containsExactly("in RUNNING", "a RUNNING");
    assertThat(bed.reports().trouble())
        .contains("Root/in shutdown y shutdown", "Root child_terminated in shutdown");
    assertThat(bed.ref("in/x").ping()).isEqualTo(3);
    assertThat(bed.ref("in/y").ping()).isEqualTo(2);
    assertThat(bed.ref("a").ping()).isEqualTo(1);
  }

  @Test
  @DisplayName("INT-012 a failed restart is tried again, and each attempt counts")
  void failedRestartIsTriedAgain() {
    bed.onStart("a", (start, context) -> failUnless(start == 1 || start == 4));
    bed.start(oneForOne(bed.plain("a")).intensity(3, 1000));
    bed.ref("a").crash("boom");
    TestBed.eventually(() -> assertThat(bed.children()).containsExactly("a RUNNING"));
    assertThat(bed.ref("a").ping()).isEqualTo(4);
    assertThat(bed.reports().of(Context.START_ERROR)).as("LOG-008 one per attempt").hasSize(2);
  }

  @Test
  @DisplayName("INT-014 INT-016 a restart that always fails ends the supervisor at once")
  void hopelessRestartEscalates() throws InterruptedException {
    bed.onStart("a", (start, context) -> failUnless(start == 1));
    bed.start(oneForOne(bed.plain("a"), bed.trapping("b")).intensity(50, 1000));
    long begin = System.nanoTime();
    bed.ref("a").crash("boom");
    assertThat(bed.awaitEnd()).isEqualTo(ExitReason.shutdown());
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    assertThat(bed.starts("a")).isEqualTo(51);
    assertThat(bed.journal()).last().isEqualTo("stop b shutdown");
  }

  @Test
  @DisplayName("INT-015 retries of a group count, and the sibling is stopped for each")
  void groupRetriesCount() throws InterruptedException {
    bed.onStart("b", (start, context) -> failUnless(start == 1));
    bed.start(oneForAll(bed.trapping("a"), bed.plain("b")).intensity(4, 1000));
    bed.ref("b").crash("boom");
    assertThat(bed.awaitEnd()).isEqualTo(ExitReason.shutdown());
    assertThat(bed.starts("b")).isEqualTo(5);
    assertThat(bed.starts("a")).isEqualTo(5);
    assertThat(bed.journal()).filteredOn("stop a shutdown"::equals).hasSize(5);
  }

  @Test
  @DisplayName("INT-017 INT-018 between attempts the supervisor answers, and says restarting")
  void answersBetweenAttempts() throws InterruptedException {
    CountDownLatch attempt = bed.latch();
    CountDownLatch goOn = bed.latch();
    bed.onStart(
        "a",
        (start, context) -> {
          if (start == 2) {
            attempt.countDown();
            TestBed.await(goOn);
          }
          failUnless(start == 1 || start == 3);
        });
    bed.start(oneForOne(bed.plain("a")));
    bed.ref("a").crash("boom");
    TestBed.await(attempt);
    CompletableFuture<Answer> asked = bed.ask(new Request.WhichChildren());
    goOn.countDown();
    assertThat(asked.join())
        .isEqualTo(
            new Answer.ChildList(List.of(new ChildInfo("a", ChildInfo.State.RESTARTING, false))));
    TestBed.eventually(() -> assertThat(bed.children()).containsExactly("a RUNNING"));
  }

  private static void failUnless(boolean fine) {
    if (!fine) {
      throw new IllegalStateException("not yet");
    }
  }
}
