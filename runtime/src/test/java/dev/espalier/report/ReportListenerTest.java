package dev.espalier.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.CallFailedException;
import dev.espalier.ChildSpec;
import dev.espalier.ExitReason;
import dev.espalier.Signals;
import dev.espalier.SupervisorSpec;
import dev.espalier.Tree;
import dev.espalier.TreeStartException;
import dev.espalier.annotations.Restart;
import dev.espalier.internal.report.CapturedLog;
import dev.espalier.report.ProgressReport.Origin;
import dev.espalier.report.ReportedChild.Kind;
import dev.espalier.report.SupervisorReport.Context;
import dev.espalier.report.SupervisorReport.Next;
import dev.espalier.spi.CallMessage;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reports as users get them: over a listener, in its thread, and in the log. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ReportListenerTest {
  private static final long PATIENCE = Duration.ofSeconds(10).toNanos();

  private final List<Report> heard = new CopyOnWriteArrayList<>();
  private final IllegalStateException boom = new IllegalStateException("boom");

  private static ChildSpec worker(String id) {
    return ChildSpec.worker(id, start -> new Object());
  }

  private static SupervisorSpec spec(String name, ChildSpec... children) {
    SupervisorSpec.Builder builder = SupervisorSpec.named(name);
    List.of(children).forEach(builder::child);
    return builder.build();
  }

  private ExitReason crash(Tree tree, String id) {
    CallMessage<Object, Object> message =
        worker -> {
          throw boom;
        };
    return org.assertj.core.api.Assertions.catchThrowableOfType(
            CallFailedException.class, () -> tree.supervisor().worker(id).call(message, PATIENCE))
        .reason();
  }

  private static String inShort(Report report) {
    return switch (report) {
      case CrashReport crash -> "crash " + crash.path();
      case SupervisorReport trouble ->
          trouble.context() + " " + trouble.offender().path() + " " + trouble.next();
      case ProgressReport progress ->
          "progress " + progress.started().path() + " " + progress.origin();
      default -> report.toString();
    };
  }

  private List<String> heardInShort() {
    return heard.stream().map(ReportListenerTest::inShort).toList();
  }

  @Test
  @DisplayName("LOG-012 LOG-011 LOG-019 who, where, why, which restart of how many, what next")
  void crashAndRestart() {
    ChildSpec child = worker("a").restart(Restart.TRANSIENT).shutdown(70);
    try (Tree tree = Tree.start(spec("Root", child))) {
      tree.listen(heard::add);
      assertThat(crash(tree, "a")).isEqualTo(ExitReason.crash(boom));
      tree.supervisor().whichChildren();
    }
    assertThat(heard).hasSize(3);
    assertThat(heard.get(0))
        .isInstanceOfSatisfying(
            CrashReport.class,
            crash -> {
              assertThat(crash.path()).isEqualTo("Root/a");
              assertThat(crash.ancestors()).containsExactly("Root");
              assertThat(crash.reason()).isEqualTo(ExitReason.crash(boom));
              assertThat(crash.lostCalls() + crash.lostCasts()).isZero();
            });
    ReportedChild first =
        new ReportedChild(
            "a", "Root/a", 1, OptionalLong.of(1), Kind.WORKER, Restart.TRANSIENT, 70, false);
    assertThat(heard.get(1))
        .isEqualTo(
            new SupervisorReport(
                "Root",
                Context.CHILD_TERMINATED,
                first,
                1,
                ExitReason.crash(boom),
                1,
                3,
                5,
                Next.RESTART));
    ReportedChild second =
        new ReportedChild(
            "a", "Root/a", 2, OptionalLong.of(2), Kind.WORKER, Restart.TRANSIENT, 70, false);
    assertThat(heard.get(2)).isEqualTo(new ProgressReport("Root", second, Origin.RESTART));
  }

  @Test
  @DisplayName("LOG-013 a supervisor is named by its path, its ancestors by theirs")
  void names() {
    ChildSpec inner =
        ChildSpec.supervisor(
            "in", siblings -> spec("not used here", worker("a").restart(Restart.TEMPORARY)));
    try (Tree tree = Tree.start(spec("Root", inner))) {
      tree.listen(heard::add);
      Signals.exit(tree.supervisor().supervisor("in").child("a"), ExitReason.because("x"));
      awaitHeard(1);
    }
    SupervisorReport report = (SupervisorReport) heard.getFirst();
    assertThat(report.path()).isEqualTo("Root/in");
    assertThat(report.offender().path()).isEqualTo("Root/in/a");
  }

  private void awaitHeard(int count) {
    org.awaitility.Awaitility.await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(2))
        .untilAsserted(() -> assertThat(heard).hasSizeGreaterThanOrEqualTo(count));
  }

  @Test
  @DisplayName("LOG-002 progress says what a child was started for; listeners of the JVM hear all")
  void origins() {
    String root = ServiceListener.LOUD + "Origins";
    ServiceListener.forget(root);
    try (Tree tree =
        Tree.start(
            spec(root, worker("a"), ChildSpec.supervisor("in", it -> spec("in", worker("x")))))) {
      tree.supervisor().startChild(worker("b"));
      tree.supervisor().terminateChild("b");
      tree.supervisor().restartChild("b");
      Signals.kill(tree.supervisor().child("a"));
      tree.supervisor().whichChildren();
    }
    assertThat(ServiceListener.heardOf(root).stream().map(ReportListenerTest::inShort))
        .containsExactly(
            "progress " + root + "/a INIT",
            "progress " + root + "/in/x INIT",
            "progress " + root + "/in INIT",
            "progress " + root + "/b REQUEST",
            "progress " + root + "/b REQUEST",
            "CHILD_TERMINATED " + root + "/a RESTART",
            "progress " + root + "/a RESTART");
    assertThat(ServiceListener.MADE).as("once per JVM").hasValue(1);
  }

  @Test
  @DisplayName("LOG-007 a start that fails is reported before the start of the tree has failed")
  void failedStart() {
    String root = ServiceListener.LOUD + "FailedStart";
    ServiceListener.forget(root);
    ChildSpec broken =
        ChildSpec.worker(
            "b",
            start -> {
              throw boom;
            });
    assertThatThrownBy(() -> Tree.start(spec(root, worker("a"), broken)))
        .isInstanceOf(TreeStartException.class);
    List<Report> reports = ServiceListener.heardOf(root);
    assertThat(reports.stream().map(ReportListenerTest::inShort))
        .containsExactly(
            "progress " + root + "/a INIT",
            "crash " + root + "/b",
            "START_ERROR " + root + "/b GIVE_UP");
    assertThat(((SupervisorReport) reports.getLast()).offender().lastUp())
        .as("there is no process")
        .isEmpty();
  }

  @Test
  @DisplayName("LOG-008 each attempt to restart is reported, with the process that was up before")
  void failedRestarts() throws InterruptedException {
    AtomicInteger starts = new AtomicInteger();
    ChildSpec child =
        ChildSpec.worker(
            "a",
            start -> {
              if (starts.incrementAndGet() > 1) {
                throw boom;
              }
              return new Object();
            });
    Tree tree = Tree.start(spec("Root", child));
    tree.listen(heard::add);
    Signals.kill(tree.supervisor().child("a"));
    assertThat(tree.awaitTermination()).isEqualTo(ExitReason.shutdown());
    List<SupervisorReport> errors =
        heard.stream()
            .filter(
                it -> it instanceof SupervisorReport said && said.context() == Context.START_ERROR)
            .map(SupervisorReport.class::cast)
            .toList();
    assertThat(errors).extracting(it -> it.offender().start()).containsExactly(2L, 3L, 4L);
    assertThat(errors).extracting(it -> it.offender().lastUp()).containsOnly(OptionalLong.of(1));
    assertThat(errors).extracting(SupervisorReport::restartsUsed).containsExactly(1, 2, 3);
    assertThat(heardInShort()).last().isEqualTo("SHUTDOWN Root/a GIVE_UP");
  }

  @Test
  @DisplayName("LOG-021 a message without a handler is reported with the class of the worker")
  void unhandled() {
    ChildSpec child =
        ChildSpec.worker(
            "a",
            start -> {
              start.self().trapExits(true);
              return new Deaf();
            });
    try (Tree tree = Tree.start(spec("Root", child))) {
      tree.listen(heard::add);
      Signals.exit(tree.supervisor().child("a"), ExitReason.because("x"));
      awaitHeard(1);
      assertThat(tree.supervisor().child("a").isAlive()).isTrue();
    }
    assertThat(heard)
        .singleElement()
        .isInstanceOfSatisfying(
            UnhandledReport.class,
            report -> {
              assertThat(report.path()).isEqualTo("Root/a");
              assertThat(report.worker()).isEqualTo(Deaf.class.getName());
              assertThat(report.message()).startsWith("exit(").endsWith(", x)");
            });
  }

  /** Handles nothing. */
  private static final class Deaf {}

  @Test
  @DisplayName("LOG-029 the label of a process is in its crash report, and in the text")
  void label() {
    ChildSpec child =
        ChildSpec.worker(
            "a",
            start -> {
              start.self().label("serves Ada");
              return new Object();
            });
    try (Tree tree = Tree.start(spec("Root", child.restart(Restart.TEMPORARY)))) {
      tree.listen(heard::add);
      crash(tree, "a");
    }
    assertThat(((CrashReport) heard.getFirst()).label()).isEqualTo("serves Ada");
    assertThat(heard.getFirst().text()).contains("\n    label     serves Ada\n");
  }

  @Test
  @DisplayName("LOG-033 what a crash has thrown is attached to the log record, once")
  void thrownIsLogged() {
    List<LogRecord> records;
    try (CapturedLog log = new CapturedLog("Logged")) {
      try (Tree tree = Tree.start(spec("Logged", worker("a")))) {
        crash(tree, "a");
      }
      records = log.records();
    }
    assertThat(records).extracting(LogRecord::getLevel).containsExactly(Level.SEVERE, Level.SEVERE);
    assertThat(records).extracting(LogRecord::getThrown).containsExactly(boom, null);
    assertThat(records)
        .extracting(entry -> entry.getMessage().lines().findFirst().orElseThrow())
        .as("progress is not shown unless asked for")
        .containsExactly(
            "crash report: process Logged/a crashed",
            "supervisor report: Logged, child_terminated");
  }

  @Test
  @DisplayName("LOG-002 starts on request are told less loudly than others, and all less than info")
  void levelsOfProgress() {
    Logger logger = Logger.getLogger("dev.espalier");
    logger.setLevel(Level.ALL);
    try (CapturedLog log = new CapturedLog("progress report: Levels")) {
      try (Tree tree = Tree.start(spec("Levels", worker("a")))) {
        tree.supervisor().startChild(worker("b"));
        Signals.kill(tree.supervisor().child("a"));
        tree.supervisor().whichChildren();
      }
      assertThat(log.records())
          .extracting(entry -> entry.getMessage().lines().findFirst().orElseThrow())
          .containsExactly(
              "progress report: Levels, init",
              "progress report: Levels, request",
              "progress report: Levels, restart");
      assertThat(log.records())
          .extracting(LogRecord::getLevel)
          .containsExactly(Level.FINE, Level.FINER, Level.FINE);
    } finally {
      logger.setLevel(null);
    }
  }

  @Test
  void aListenerThatThrowsStopsNobody() {
    AtomicInteger thrown = new AtomicInteger();
    try (Tree tree = Tree.start(spec("Root", worker("a")))) {
      tree.listen(report -> {
        thrown.incrementAndGet();
        Thread.currentThread().interrupt();
        throw new StackOverflowError("a listener's own fault, it is logged once");
      });
      tree.listen(report -> {
        assertThat(Thread.currentThread().isInterrupted()).as("left by the other").isFalse();
        heard.add(report);
      });
      crash(tree, "a");
    }
    assertThat(heardInShort())
        .containsExactly(
            "crash Root/a", "CHILD_TERMINATED Root/a RESTART", "progress Root/a RESTART");
    assertThat(thrown).hasValue(3);
  }

  @Test
  void aListenerMayEndItsTree() throws InterruptedException {
    Tree tree = Tree.start(spec("Root", worker("a")));
    CountDownLatch closed = new CountDownLatch(1);
    tree.listen(report -> {
      tree.close();
      heard.add(report);
      closed.countDown();
    });
    long begin = System.nanoTime();
    Signals.kill(tree.supervisor().child("a"));
    assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - begin))
        .as("it does not wait for itself")
        .isLessThan(Duration.ofMillis(900));
  }

  @Test
  void theThreadBelongsToNoProcess() {
    List<Thread> threads = new CopyOnWriteArrayList<>();
    try (Tree tree = Tree.start(spec("Root", worker("a")))) {
      tree.listen(report -> threads.add(Thread.currentThread()));
      crash(tree, "a");
    }
    assertThat(threads)
        .hasSize(3)
        .allSatisfy(thread -> {
          assertThat(thread.isVirtual()).isFalse();
          assertThat(thread.isDaemon()).isTrue();
          assertThat(thread.getName()).startsWith("espalier-reports-");
        });
  }

  @Test
  void closedSubscriptionsAndOtherBranchesAreNotTold() {
    List<Report> below = new CopyOnWriteArrayList<>();
    ChildSpec inner = ChildSpec.supervisor("in", siblings -> spec("in", worker("a")));
    try (Tree tree = Tree.start(spec("Root", inner, worker("inside")))) {
      Tree branch = (Tree) tree.supervisor().supervisor("in");
      branch.listen(below::add);
      Subscription all = tree.listen(heard::add);
      crash(tree, "inside");
      Signals.kill(tree.supervisor().supervisor("in").child("a"));
      tree.supervisor().supervisor("in").whichChildren();
      tree.supervisor().whichChildren();
      awaitHeard(5);
      all.close();
      all.close();
      crash(tree, "inside");
    }
    assertThat(heardInShort())
        .containsExactlyInAnyOrder(
            "crash Root/inside",
            "CHILD_TERMINATED Root/inside RESTART",
            "progress Root/inside RESTART",
            "CHILD_TERMINATED Root/in/a RESTART",
            "progress Root/in/a RESTART");
    assertThat(below.stream().map(ReportListenerTest::inShort))
        .containsExactly("CHILD_TERMINATED Root/in/a RESTART", "progress Root/in/a RESTART");
  }

  @Test
  void aListenerThatBlocksHoldsUpNobody() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch blocked = new CountDownLatch(1);
    ChildSpec child = worker("a");
    int crashes = 10;
    Tree tree = Tree.start(SupervisorSpec.named("Root").intensity(1_000, 5).child(child).build());
    tree.listen(report -> {
      blocked.countDown();
      awaitStubbornly(release);
      heard.add(report);
    });
    for (int i = 0; i < crashes; i++) {
      assertThat(crash(tree, "a")).isEqualTo(ExitReason.crash(boom));
      assertThat(tree.supervisor().countChildren().active()).isEqualTo(1);
    }
    blocked.await();
    CompletableFuture<Void> closed = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          tree.close();
          closed.complete(null);
        });
    assertThat(closed).as("the end is held up for a second").succeedsWithin(Duration.ofSeconds(10));
    assertThat(heard).isEmpty();
    release.countDown();
    awaitHeard(3 * crashes);
    for (int i = 0; i < crashes; i++) {
      assertThat(heardInShort().subList(3 * i, 3 * i + 3))
          .as("LOG-011 in order, crash %s", i)
          .containsExactly(
              "crash Root/a", "CHILD_TERMINATED Root/a RESTART", "progress Root/a RESTART");
      assertThat(((SupervisorReport) heard.get(3 * i + 1)).offender().start()).isEqualTo(i + 1L);
    }
    assertThat(heard).hasSize(3 * crashes);
  }

  private static void awaitStubbornly(CountDownLatch latch) {
    boolean done = false;
    while (!done) {
      try {
        latch.await();
        done = true;
      } catch (InterruptedException again) {
        // that is what stubborn means
      }
    }
  }
}
