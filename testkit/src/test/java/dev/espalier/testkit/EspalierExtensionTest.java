package dev.espalier.testkit;

import static dev.espalier.testkit.Crash.crash;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;
import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;

import dev.espalier.ProcessRef;
import dev.espalier.SupervisorSpec;
import dev.espalier.Tree;
import dev.espalier.annotations.Shutdown;
import dev.espalier.report.CrashReport;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What JUnit makes of the extension; each test runs the tests of a class of its own. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class EspalierExtensionTest {
  private static final List<String> JOURNAL = new CopyOnWriteArrayList<>();

  @BeforeEach
  void clear() {
    JOURNAL.clear();
  }

  // ---------------------------------------------------------------------------------- the end

  @ExtendWith(EspalierExtension.class)
  static class Ending {
    private final TestSupervisor fromConstructor;
    private ProcessRef early;
    private ProcessRef late;

    Ending(TestSupervisor supervisor) {
      fromConstructor = supervisor;
    }

    @BeforeEach
    void before(TestSupervisor supervisor) {
      assertThat(supervisor).isSameAs(fromConstructor);
      early = supervisor.startChild(Probe.spec("early"));
      supervisor.onExit(() -> JOURNAL.add("exit action, late alive: " + late.isAlive()));
    }

    @Test
    void passes(TestSupervisor supervisor) {
      assertThat(supervisor).isSameAs(fromConstructor);
      late = supervisor.startChild(Probe.spec("late"));
      assertThat(early.isAlive()).isTrue();
    }

    @AfterEach
    void after() {
      JOURNAL.add("after each, early alive: " + early.isAlive());
    }
  }

  @Test
  @DisplayName("TST-004 processes are dead when exit actions and @AfterEach methods run")
  void deadBeforeCallbacks() {
    TestRun run = TestRun.of(Ending.class);
    assertThat(run.status("passes(TestSupervisor)")).isEqualTo(SUCCESSFUL);
    assertThat(JOURNAL)
        .containsExactly("exit action, late alive: false", "after each, early alive: false");
  }

  // ---------------------------------------------------------------------------------- failures

  @ExtendWith(EspalierExtension.class)
  static class Failing {
    @Test
    void fails(TestSupervisor supervisor) {
      ProcessRef child = supervisor.startChild(Probe.spec("a"));
      supervisor.onExit(() -> JOURNAL.add("exit action, alive: " + child.isAlive()));
      crash(child);
      throw new AssertionError("the point of the test");
    }
  }

  @Test
  @DisplayName("TST-020 exit actions run when a test has failed, too")
  void exitActionsOfAFailedTest() {
    TestRun run = TestRun.of(Failing.class);
    assertThat(run.failure("fails(TestSupervisor)")).hasMessage("the point of the test");
    assertThat(JOURNAL).containsExactly("exit action, alive: false");
  }

  @Test
  void aFailedTestShowsItsTreesAndReports() {
    Throwable failure = TestRun.of(Failing.class).failure("fails(TestSupervisor)");
    assertThat(failure.getSuppressed()[0].getMessage())
        .contains("the trees of `Failing.fails`:")
        .contains("a  running, start 2")
        .contains("crash report: process Failing.fails/a crashed");
  }

  @ExtendWith(EspalierExtension.class)
  static class NotPrepared {
    @BeforeEach
    void before(TestSupervisor supervisor) {
      ProcessRef child = supervisor.startChild(Probe.spec("a"));
      supervisor.onExit(() -> JOURNAL.add("exit action, alive: " + child.isAlive()));
      throw new IllegalStateException("cannot prepare");
    }

    @Test
    void isNotReached() {
      JOURNAL.add("reached");
    }
  }

  @Test
  void aTestThatCouldNotBePreparedIsEndedToo() {
    TestRun run = TestRun.of(NotPrepared.class);
    assertThat(run.failure("isNotReached()")).hasMessage("cannot prepare");
    assertThat(JOURNAL).containsExactly("exit action, alive: false");
  }

  @ExtendWith(EspalierExtension.class)
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  static class Stuck {
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    @Test
    @Order(1)
    void leavesAStuckChild(TestSupervisor supervisor) {
      supervisor.stopWithin(Duration.ofMillis(500));
      supervisor.startChild(
          Probe.stopping("a", (probe, reason) -> NEVER.await()).shutdown(Shutdown.INFINITY));
    }

    @Test
    @Order(2)
    void goesOn(TestSupervisor supervisor) {
      supervisor.startChild(Probe.spec("a"));
    }
  }

  @Test
  @DisplayName("TST-018 a test that leaves a stuck child fails, and the next one runs")
  void stuckChild() {
    TestRun run = TestRun.of(Stuck.class);
    assertThat(run.failure("leavesAStuckChild(TestSupervisor)"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("`Stuck.leavesAStuckChild/a` was still at work")
        .hasMessageContaining("java.util.concurrent.CountDownLatch.await");
    assertThat(run.status("goesOn(TestSupervisor)")).isEqualTo(SUCCESSFUL);
  }

  // ---------------------------------------------------------------------------------- isolation

  @ExtendWith(EspalierExtension.class)
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class OneAfterTheOther {
    private final Set<ProcessRef> seen = ConcurrentHashMap.newKeySet();

    @RepeatedTest(2)
    void startsTheSame(TestSupervisor supervisor) {
      assertThat(seen).noneMatch(ProcessRef::isAlive);
      assertThat(supervisor.reports().all()).isEmpty();
      Tree tree =
          supervisor.start(
              () -> Tree.start(SupervisorSpec.named("Shop").child(Probe.spec("till")).build()));
      seen.add(tree.supervisor().child("till"));
      seen.add(supervisor.startChild(Probe.spec("a")));
      assertThat(seen).filteredOn(ProcessRef::isAlive).hasSize(2);
    }
  }

  @Test
  @DisplayName("TST-023 the next test finds ids and names free, and nothing of the last one")
  void cleanState() {
    TestRun run = TestRun.of(OneAfterTheOther.class);
    assertThat(run.results().values()).allMatch(result -> result.getStatus() == SUCCESSFUL);
    assertThat(run.results()).hasSize(5); // two tests, their template, the class, the engine
  }

  @ExtendWith(EspalierExtension.class)
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  @Execution(ExecutionMode.CONCURRENT)
  static class AtTheSameTime {
    private final CyclicBarrier started = new CyclicBarrier(4);
    private final CyclicBarrier crashed = new CyclicBarrier(4);

    @RepeatedTest(8)
    void crashesOnce(TestSupervisor supervisor) throws Exception {
      ManualClock clock = supervisor.manualClock();
      Probe.Ref ref = supervisor.startChild(Probe.spec("a"), Probe.Ref::of);
      ref.tell(probe -> probe.context().self().every(Duration.ofSeconds(1), probe::increment));
      ref.count();
      started.await(20, TimeUnit.SECONDS);
      clock.advance(Duration.ofSeconds(10));
      assertThat(ref.count()).isEqualTo(10);
      crash(ref);
      crashed.await(20, TimeUnit.SECONDS);
      assertThat(supervisor.reports().all(CrashReport.class)).hasSize(1);
      assertThat(clock.elapsed()).isEqualTo(Duration.ofSeconds(10));
    }
  }

  @Test
  void testsAtTheSameTimeShareNothing() {
    TestRun run = TestRun.of(AtTheSameTime.class, true);
    assertThat(run.results()).hasSize(11);
    assertThat(run.results().values()).allMatch(result -> result.getStatus() == SUCCESSFUL);
  }

  @ExtendWith(EspalierExtension.class)
  static class OfTheClass {
    private static TestSupervisor ofClass;
    private static ProcessRef shared;

    @BeforeAll
    static void before(TestSupervisor supervisor) {
      ofClass = supervisor;
      shared = supervisor.startChild(Probe.spec("shared"));
      supervisor.onExit(() -> JOURNAL.add("end of the class"));
    }

    @RepeatedTest(2)
    void sharesIt(TestSupervisor supervisor) {
      assertThat(supervisor).isNotSameAs(ofClass);
      assertThat(shared.isAlive()).isTrue();
      JOURNAL.add("test");
    }
  }

  @Test
  void aSupervisorOfTheClassEndsAfterItsTests() {
    TestRun run = TestRun.of(OfTheClass.class);
    assertThat(run.results().values()).allMatch(result -> result.getStatus() == SUCCESSFUL);
    assertThat(JOURNAL).containsExactly("test", "test", "end of the class");
    assertThat(OfTheClass.shared.isAlive()).isFalse();
  }

  // ---------------------------------------------------------------------------------- other types

  @ExtendWith(EspalierExtension.class)
  static class OtherParameter {
    @Test
    void wantsAnother(String text) {
      JOURNAL.add(text);
    }
  }

  @Test
  void otherParametersAreLeftToOthers() {
    assertThat(TestRun.of(OtherParameter.class).status("wantsAnother(String)")).isEqualTo(FAILED);
  }
}
