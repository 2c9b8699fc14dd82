package dev.espalier.testkit;

import static dev.espalier.testkit.Await.awaitDown;
import static dev.espalier.testkit.Await.awaitRestart;
import static dev.espalier.testkit.Crash.crash;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.ChildSpec;
import dev.espalier.Exit;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.Registry;
import dev.espalier.StartResult;
import dev.espalier.SupervisorRef;
import dev.espalier.SupervisorSpec;
import dev.espalier.Tree;
import dev.espalier.annotations.Shutdown;
import dev.espalier.spi.Lifecycle;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is started and stopped with a test. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TestSupervisorTest {
  private final List<String> journal = new CopyOnWriteArrayList<>();
  private final TestSupervisor supervisor = new TestSupervisor("ShopTest.sells");

  @AfterEach
  void close() {
    supervisor.close();
  }

  private ChildSpec noting(String id) {
    return Probe.stopping(id, (probe, reason) -> journal.add("stop " + id + " " + reason));
  }

  private static SupervisorSpec tree(String name, ChildSpec... children) {
    SupervisorSpec.Builder spec = SupervisorSpec.named(name);
    List.of(children).forEach(spec::child);
    return spec.build();
  }

  // ---------------------------------------------------------------------------------- start

  @Test
  @DisplayName("TST-001 a child that was started is alive")
  void startsAChild() {
    assertThat(supervisor.startChild(Probe.spec("a")).isAlive()).isTrue();
    Probe.Ref ref = supervisor.startChild(Probe.spec("b"), Probe.Ref::of);
    assertThat(ref.count()).isZero();
    assertThat(ref.path()).isEqualTo("ShopTest.sells/b");
  }

  @Test
  @DisplayName("TST-002 a child that does not start is an error with its specification and reason")
  void failsToStart() {
    ChildSpec broken =
        ChildSpec.worker(
            "broken",
            context -> {
              throw new IllegalArgumentException("no such till");
            });
    assertThat(supervisor.supervisor().startChild(broken))
        .isInstanceOfSatisfying(
            StartResult.Failed.class,
            failed -> assertThat(failed.reason().toString()).contains("no such till"));
    assertThatThrownBy(() -> supervisor.startChild(broken))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("worker `broken` permanent, shutdown 5000 ms")
        .hasMessageContaining("no such till")
        .hasCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("TST-008 an id is taken once, and so is a name in a registry")
  void anIdIsTakenOnce() {
    supervisor.startChild(Probe.spec("a"));
    assertThatThrownBy(() -> supervisor.startChild(Probe.spec("a")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("`ShopTest.sells/a` has this id and is running");
    Registry<String, String> names =
        Registry.of(supervisor.startChild(ChildSpec.registry("names")));
    supervisor.startChild(named("b", names));
    assertThatThrownBy(() -> supervisor.startChild(named("c", names)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("worker `c`")
        .hasMessageContaining("`till` is taken by ShopTest.sells/b");
    supervisor.stop("b");
    supervisor.startChild(named("c", names)); // the name was free as soon as its owner was gone
  }

  /** A child that insists on a name. */
  private static ChildSpec named(String id, Registry<String, String> names) {
    return Probe.spec(
        id,
        probe -> {
          if (names.register("till", id)
              instanceof Registry.AlreadyRegistered<String, String> taken) {
            throw new IllegalStateException("`till` is taken by " + taken.entry().owner().path());
          }
        });
  }

  @Test
  @DisplayName("TST-010 the last ancestor of a child is named after its test")
  void ancestors() {
    ChildSpec nested = ChildSpec.supervisor("till", siblings -> tree("till", Probe.spec("drawer")));
    supervisor.startChild(nested);
    Probe.Ref drawer = Probe.Ref.of(supervisor.supervisor().supervisor("till").worker("drawer"));
    assertThat(drawer.ancestors()).containsExactly("ShopTest.sells/till", "ShopTest.sells");
  }

  @Test
  @DisplayName("TST-024 nothing is created that is not used")
  void lazy() {
    supervisor.start(() -> Tree.start(tree("Shop", Probe.spec("till"))));
    supervisor.reports();
    assertThat(supervisor.stopIfPresent("till")).isFalse();
    assertThat(supervisor.hasSupervisor()).isFalse();
    supervisor.startChild(Probe.spec("a"));
    assertThat(supervisor.hasSupervisor()).isTrue();
  }

  // ---------------------------------------------------------------------------------- restarts

  @Test
  @DisplayName("TST-007 fifty crashes of a child do not end its test")
  void restartsAreNotLimited() {
    Probe.Ref ref = supervisor.startChild(Probe.spec("a"), Probe.Ref::of);
    for (int i = 0; i < 50; i++) {
      crash(ref);
      awaitRestart(ref);
    }
    assertThat(ref.count()).isZero();
    assertThat(supervisor.supervisor().isAlive()).isTrue();
  }

  @Test
  @DisplayName("TST-006 a child that is made temporary stays gone")
  void temporaryStaysGone() {
    ProcessRef ref = supervisor.startChild(Probe.temporary("a"));
    crash(ref);
    assertThat(supervisor.supervisor().countChildren().specs()).isZero();
    assertThat(ref.isAlive()).isFalse();
  }

  // ---------------------------------------------------------------------------------- stop

  @Test
  @DisplayName("TST-013 a temporary child can be stopped like any other")
  void stopsATemporaryChild() {
    ProcessRef ref = supervisor.startChild(Probe.temporary("a"));
    supervisor.stop("a");
    assertThat(ref.isAlive()).isFalse();
    supervisor.startChild(Probe.temporary("a"));
    assertThat(ref.isAlive()).isTrue();
  }

  @Test
  void forgetsAPermanentChildThatIsStopped() {
    ProcessRef ref = supervisor.startChild(noting("a"));
    supervisor.stop("a");
    assertThat(journal).containsExactly("stop a shutdown");
    assertThat(ref.isAlive()).isFalse();
    assertThat(supervisor.supervisor().whichChildren()).isEmpty();
    supervisor.startChild(noting("a"));
  }

  @Test
  @DisplayName("TST-014 an unknown child is not found, before any start and after")
  void stopsNobody() {
    assertThat(supervisor.stopIfPresent("a")).isFalse();
    assertThatThrownBy(() -> supervisor.stop("a"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("`ShopTest.sells` has no child `a` to stop");
    supervisor.startChild(Probe.spec("b"));
    assertThat(supervisor.stopIfPresent("a")).isFalse();
    assertThatThrownBy(() -> supervisor.stop("a")).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  @DisplayName("TST-016 a test that has ended may start and stop nothing")
  void scope() {
    supervisor.startChild(Probe.spec("a"));
    supervisor.close();
    List<Runnable> uses =
        List.of(
            () -> supervisor.startChild(Probe.spec("b")),
            () -> supervisor.start(() -> Tree.start(tree("Shop", Probe.spec("till")))),
            () -> supervisor.stop("a"),
            () -> supervisor.stopIfPresent("a"),
            () -> supervisor.supervisor(),
            () -> supervisor.manualClock(),
            () -> supervisor.onExit(() -> {}));
    for (Runnable use : uses) {
      assertThatThrownBy(use::run)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("`ShopTest.sells` has ended");
    }
  }

  @Test
  @DisplayName("TST-017 all is stopped in reverse order, trees and children alike")
  void reverseOrder() {
    supervisor.startChild(noting("a"));
    supervisor.start(() -> Tree.start(tree("Shop", noting("till"), noting("door"))));
    supervisor.startChild(noting("b"));
    supervisor.close();
    assertThat(journal)
        .containsExactly(
            "stop b shutdown", "stop door shutdown", "stop till shutdown", "stop a shutdown");
  }

  @Test
  void whatTheTestHasEndedItselfIsLeftAlone() {
    Tree tree = supervisor.start(() -> Tree.start(tree("Shop", noting("till"))));
    supervisor.startChild(noting("a"));
    tree.close();
    supervisor.supervisor().stop(ExitReason.shutdown());
    supervisor.close();
    supervisor.close();
    assertThat(journal).containsExactly("stop till shutdown", "stop a shutdown");
  }

  @Test
  @DisplayName("TST-022 who is linked to the supervisor of a test sees it end with shutdown")
  void exitSignal() throws Exception {
    CompletableFuture<Exit> seen = new CompletableFuture<>();
    SupervisorRef ended = supervisor.supervisor();
    Lifecycle<Probe> trapping =
        Lifecycle.<Probe>builder().onExit((probe, exit) -> seen.complete(exit)).build();
    SupervisorSpec other =
        tree(
            "Other",
            ChildSpec.<Probe>worker(
                "linked",
                trapping,
                context -> {
                  context.self().link(ended);
                  return new Probe(context);
                }));
    try (Tree tree = Tree.start(other)) {
      supervisor.close();
      Exit exit = seen.get(5, TimeUnit.SECONDS);
      assertThat(exit.from().path()).isEqualTo("ShopTest.sells");
      assertThat(exit.reason()).isEqualTo(ExitReason.shutdown());
      assertThat(tree.supervisor().isAlive()).isTrue();
    }
  }

  // ---------------------------------------------------------------------------------- stuck

  private final CountDownLatch release = new CountDownLatch(1);

  @AfterEach
  void release() {
    release.countDown();
  }

  /** Goes on whatever interrupts it, until the test is over. */
  private void ignoreEverything() {
    boolean over = false;
    while (!over) {
      try {
        over = release.await(1, TimeUnit.MINUTES);
      } catch (InterruptedException ignored) {
        journal.add("interrupted");
      }
    }
  }

  @Test
  @DisplayName("TST-018 a child that does not stop is named with its stack, and the run goes on")
  void stuckForEver() {
    ProcessRef a = supervisor.startChild(noting("a"));
    ProcessRef stuck =
        supervisor.startChild(
            Probe.stopping("stuck", (probe, reason) -> ignoreEverything())
                .shutdown(Shutdown.INFINITY));
    supervisor.stopWithin(Duration.ofMillis(500));
    assertThatThrownBy(supervisor::close)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("not all has stopped within 500 ms")
        .hasMessageContaining("`ShopTest.sells/stuck` was still at work and has been killed")
        .hasMessageContaining("TestSupervisorTest.ignoreEverything")
        .message()
        .doesNotContain("ShopTest.sells/a");
    assertThat(stuck.isAlive()).isFalse();
    assertThat(a.isAlive()).isFalse();
  }

  @Test
  void aChildThatItsSupervisorHadToKillFailsTheTest() {
    supervisor.startChild(
        Probe.stopping("stuck", (probe, reason) -> ignoreEverything()).shutdown(10));
    ProcessRef a = supervisor.startChild(noting("a"));
    assertThatThrownBy(supervisor::close)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("`ShopTest.sells/stuck` has not stopped as it was asked to")
        .hasMessageContaining("reason    killed")
        .hasMessageContaining("its thread ignores the interrupt")
        .hasMessageContaining("TestSupervisorTest.ignoreEverything");
    assertThat(a.isAlive()).isFalse();
    assertThat(journal).contains("stop a shutdown");
  }

  @Test
  void aTerminateMethodThatThrowsFailsTheTest() {
    supervisor.startChild(
        Probe.stopping(
            "broken",
            (probe, reason) -> {
              throw new IllegalStateException("cannot lock the door");
            }));
    assertThatThrownBy(supervisor::close).hasMessageContaining("cannot lock the door");
  }

  @Test
  void anInterruptDoesNotCutTheEndShort() {
    supervisor.startChild(noting("a"));
    Thread.currentThread().interrupt();
    supervisor.close();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(journal).containsExactly("stop a shutdown");
  }

  // ---------------------------------------------------------------------------------- on exit

  @Test
  @DisplayName("TST-019 exit actions run newest first, and one is replaced in its place")
  void exitActions() {
    ProcessRef a = supervisor.startChild(Probe.spec("a"));
    supervisor.onExit(() -> journal.add("first, alive: " + a.isAlive()));
    supervisor.onExit("till", () -> journal.add("replaced"));
    supervisor.onExit(() -> journal.add("third"));
    supervisor.onExit("till", () -> journal.add("second"));
    supervisor.close();
    assertThat(journal).containsExactly("third", "second", "first, alive: false");
  }

  @Test
  @DisplayName("TST-021 an exit action that fails is told, and the others run")
  void failingExitAction() {
    supervisor.onExit(() -> journal.add("first"));
    supervisor.onExit(() -> {
      throw new java.io.IOException("no such file");
    });
    supervisor.onExit(() -> {
      throw new InterruptedException("killed");
    });
    supervisor.onExit(() -> journal.add("last"));
    assertThatThrownBy(supervisor::close)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("InterruptedException: killed")
        .satisfies(
            failure -> assertThat(failure.getSuppressed()[0]).hasMessageContaining("no such file"));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(journal).containsExactly("last", "first");
  }

  // ---------------------------------------------------------------------------------- apart

  @Test
  void treesOfOneNameDoNotMeet() {
    try (TestSupervisor other = new TestSupervisor("ShopTest.sells")) {
      Probe.Ref mine = supervisor.startChild(Probe.spec("a"), Probe.Ref::of);
      Probe.Ref others = other.startChild(Probe.spec("a"), Probe.Ref::of);
      mine.tell(Probe::increment);
      assertThat(mine.count()).isOne();
      assertThat(others.count()).isZero();
      crash(others);
      assertThat(mine.count()).isOne();
      supervisor.reports().assertNone(dev.espalier.report.CrashReport.class);
    }
  }

  @Test
  void theFixtureEndsWithTheStart() {
    AtomicBoolean listened = new AtomicBoolean();
    supervisor.start(() -> {
      listened.set(dev.espalier.spi.TreeFixture.current().isPresent());
      return Tree.start(tree("Shop", Probe.spec("till")));
    });
    assertThat(listened).isTrue();
    assertThat(dev.espalier.spi.TreeFixture.current()).isEmpty();
    try (Tree apart = Tree.start(tree("Apart", Probe.temporary("till")))) {
      awaitDown(apart.supervisor().child("till"), () -> crash(apart.supervisor().child("till")));
    }
    supervisor.reports().assertNone(dev.espalier.report.CrashReport.class);
  }
}
