package dev.espalier.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.CallFailedException;
import dev.espalier.ChildInfo;
import dev.espalier.ChildSpec;
import dev.espalier.ExitReason;
import dev.espalier.Signals;
import dev.espalier.StartContext;
import dev.espalier.SupervisorRef;
import dev.espalier.SupervisorSpec;
import dev.espalier.Tree;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Strategy;
import dev.espalier.internal.report.Reporter;
import dev.espalier.internal.supervision.Answer;
import dev.espalier.internal.supervision.Request;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.Lifecycle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Everything a test of trees needs: children that write a journal, captured reports, the trees it
 * has started. Closing it closes them.
 */
final class TestBed implements AutoCloseable {
  private final List<String> journal = new CopyOnWriteArrayList<>();
  private final Map<String, AtomicInteger> starts = new ConcurrentHashMap<>();
  private final Map<String, OnStart> onStart = new ConcurrentHashMap<>();
  private final List<Tree> trees = new ArrayList<>();
  private final List<CountDownLatch> latches = new ArrayList<>();
  private final Reports reports = new Reports();
  private final TreeContext context;
  private Place<?> root;

  /** What a constructor does; {@code start} counts the processes of the child, from 1. */
  @FunctionalInterface
  interface OnStart {
    void run(int start, StartContext<Probe> context) throws Exception;
  }

  /** A bed with real time. */
  TestBed() {
    this(ControlThreads.SHARED);
  }

  /** A bed with the test's own time. */
  TestBed(Timers timers) {
    context = new TreeContext(ControlThreads.SHARED, timers, reports);
  }

  /** A bed with real time and a reporter of the test's own. */
  TestBed(Reporter reporter) {
    context = new TreeContext(ControlThreads.SHARED, ControlThreads.SHARED, reporter);
  }

  // ---------------------------------------------------------------------------------- children

  /** A worker that has no terminate method, so it does not trap exits. */
  ChildSpec plain(String id) {
    return worker(id, Lifecycle.plain());
  }

  /** A worker whose terminate method writes its reason into the journal. */
  ChildSpec trapping(String id) {
    return trapping(id, (probe, reason) -> {});
  }

  /** A worker whose terminate method writes its reason into the journal, then does something. */
  ChildSpec trapping(String id, Lifecycle.TerminateHook<Probe> then) {
    return worker(
        id,
        Lifecycle.<Probe>builder()
            .terminate((probe, reason) -> {
              journal.add("stop " + id + " " + reason);
              then.run(probe, reason);
            })
            .build());
  }

  /** A worker that does not trap exits, and writes the ends of those it monitors. */
  ChildSpec watching(String id) {
    return worker(id, hearing(id).build());
  }

  /** A worker that traps exits, and writes those and the ends of those it monitors. */
  ChildSpec hearingExits(String id) {
    return worker(
        id,
        hearing(id)
            .onExit((probe, exit) ->
                journal.add(id + " exit " + exit.from().path() + " " + exit.reason()))
            .build());
  }

  private Lifecycle.Builder<Probe> hearing(String id) {
    return Lifecycle.<Probe>builder()
        .onDown((probe, down) ->
            journal.add(id + " down " + down.process().path() + " " + down.reason()));
  }

  /** A worker that writes its starts into the journal. */
  ChildSpec worker(String id, Lifecycle<Probe> lifecycle) {
    return ChildSpec.worker(
        id,
        lifecycle,
        start -> {
          int count = starts.computeIfAbsent(id, key -> new AtomicInteger()).incrementAndGet();
          journal.add("start " + id);
          OnStart todo = onStart.get(id);
          if (todo != null) {
            todo.run(count, start);
          }
          return new Probe(count, start);
        });
  }

  /** Has the constructor of a child do something. */
  void onStart(String id, OnStart todo) {
    onStart.put(id, todo);
  }

  /** A child that is a supervisor. */
  static ChildSpec supervisor(String id, SupervisorSpec.Builder spec) {
    SupervisorSpec made = spec.build();
    return ChildSpec.supervisor(id, siblings -> made);
  }

  static SupervisorSpec.Builder oneForOne(ChildSpec... children) {
    return spec(Strategy.ONE_FOR_ONE, children);
  }

  static SupervisorSpec.Builder oneForAll(ChildSpec... children) {
    return spec(Strategy.ONE_FOR_ALL, children);
  }

  static SupervisorSpec.Builder restForOne(ChildSpec... children) {
    return spec(Strategy.REST_FOR_ONE, children);
  }

  private static SupervisorSpec.Builder spec(Strategy strategy, ChildSpec... children) {
    SupervisorSpec.Builder builder = SupervisorSpec.named("Root").strategy(strategy);
    List.of(children).forEach(builder::child);
    return builder;
  }

  // ---------------------------------------------------------------------------------- the tree

  /** Starts a tree. */
  Tree start(SupervisorSpec.Builder spec) {
    root = TreeLauncher.start(spec.build(), context);
    Tree tree = root.tree();
    trees.add(tree);
    return tree;
  }

  TreeContext context() {
    return context;
  }

  /** The worker at a path below the root that was started last. */
  ProbeRef ref(String path) {
    return new ProbeRef(this.<Probe>endpoint(path));
  }

  <W> Endpoint<W> endpoint(String path) {
    return place(path);
  }

  @SuppressWarnings("unchecked")
  <W> Place<W> place(String path) {
    Place<?> place = root;
    for (String id : path.split("/")) {
      place = place.child(id);
    }
    return (Place<W>) place;
  }

  SupervisorRef supervisor() {
    return root.tree().supervisor();
  }

  /** Starts a tree of temporary children, so that whoever ends stays away. */
  Tree startTemporary(ChildSpec... children) {
    SupervisorSpec.Builder spec = SupervisorSpec.named("Root");
    for (ChildSpec child : children) {
      spec.child(child.restart(Restart.TEMPORARY));
    }
    Tree tree = start(spec);
    clear();
    return tree;
  }

  /** The exit reason of a child, when it has ended. */
  CompletableFuture<ExitReason> endOf(String id) {
    return Signals.monitor(place(id));
  }

  /** Waits until the journal says exactly this, in any order. */
  void awaitJournal(String... entries) {
    eventually(() -> assertThat(journal).containsExactlyInAnyOrder(entries));
  }

  /** Waits until the root has dealt with all the news that it has got so far. */
  void settle() {
    settle(supervisor());
  }

  /** Waits until a supervisor has dealt with all the news that it has got so far, or has ended. */
  static void settle(SupervisorRef supervisor) {
    try {
      supervisor.whichChildren();
    } catch (CallFailedException ended) {
      // then it has settled, too
    }
  }

  /** The children of the root, the last first, such as {@code "b RUNNING"}. */
  List<String> children() {
    return children(supervisor());
  }

  static List<String> children(SupervisorRef supervisor) {
    return supervisor.whichChildren().stream().map(TestBed::inShort).toList();
  }

  private static String inShort(ChildInfo info) {
    return info.id() + " " + info.state();
  }

  /** Sends the root a request; when this returns, the request is on its way, in the order sent. */
  CompletableFuture<Answer> ask(Request request) {
    return ((SupervisorCell) root.occupant()).ask(request);
  }

  /** Asks the root to stop; when this returns, the request is on its way. */
  void askToStop() {
    root.occupant().askToStop();
  }

  /** Waits for the end of the root. */
  ExitReason awaitEnd() throws InterruptedException {
    Tree tree = root.tree();
    assertThat(tree.awaitTermination(ProbeRef.PATIENCE)).as("the root has ended").isTrue();
    return tree.awaitTermination();
  }

  // ---------------------------------------------------------------------------------- observing

  List<String> journal() {
    return journal;
  }

  /** Writes into the journal. */
  void note(String entry) {
    journal.add(entry);
  }

  void clear() {
    journal.clear();
    reports.clear();
  }

  /** How often the constructor of a child has run. */
  int starts(String id) {
    AtomicInteger count = starts.get(id);
    return count == null ? 0 : count.get();
  }

  Reports reports() {
    return reports;
  }

  /** A latch that is released at the latest when this bed is closed. */
  CountDownLatch latch() {
    CountDownLatch latch = new CountDownLatch(1);
    latches.add(latch);
    return latch;
  }

  static void await(CountDownLatch latch) throws InterruptedException {
    assertThat(latch.await(ProbeRef.PATIENCE.toSeconds(), TimeUnit.SECONDS))
        .as("the latch was released")
        .isTrue();
  }

  /** Waits until something holds. */
  static void eventually(org.awaitility.core.ThrowingRunnable assertion) {
    org.awaitility.Awaitility.await()
        .atMost(ProbeRef.PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(2))
        .untilAsserted(assertion);
  }

  @Override
  public void close() {
    latches.forEach(CountDownLatch::countDown);
    for (Tree tree : trees) {
      Thread closer = Thread.ofPlatform().daemon().start(tree::close);
      try { // a tree that does not end must fail its test, not hang all of them
        assertThat(tree.awaitTermination(ProbeRef.PATIENCE)).as("the tree has ended").isTrue();
        closer.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
