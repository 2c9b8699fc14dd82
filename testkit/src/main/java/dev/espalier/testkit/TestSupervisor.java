package dev.espalier.testkit;

import dev.espalier.ChildSpec;
import dev.espalier.ProcessRef;
import dev.espalier.StartResult;
import dev.espalier.Supervision;
import dev.espalier.SupervisorRef;
import dev.espalier.SupervisorSpec;
import dev.espalier.Tree;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.TreeFixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Starts trees and single children for one test and stops them when it ends; ExUnit's {@code
 * start_supervised}. {@link EspalierExtension} makes one for each test that asks for it; without
 * JUnit it can be made and closed by hand.
 *
 * <p>At the end everything is stopped in reverse order of its start, trees and children alike. What
 * has not stopped within {@linkplain #stopWithin some time} is killed and named, with its stack, in
 * an {@link AssertionError}; so is a child that did not end as its supervisor has asked it to.
 *
 * <p>What the trees report goes to {@link #reports()} and not to the log; Flight Recorder and
 * listeners get it as ever. This concerns trees that are started in the thread that calls {@link
 * #start}, and single children; not trees that a worker of theirs starts by itself.
 *
 * <p>May be used from any thread, as long as the test runs.
 */
public final class TestSupervisor implements AutoCloseable {
  private static final int UNLIMITED = 1_000_000; // restarts within a second

  private final String name;
  private final CapturedReports reports = new CapturedReports();

  private final ReentrantLock lock = new ReentrantLock();
  // Guarded by lock:
  private final List<Started> started = new ArrayList<>();
  private final ExitCallbacks callbacks = new ExitCallbacks();
  private @Nullable Tree own; // of single children
  private @Nullable ManualClock clock;
  private Duration stopLimit = Duration.ofSeconds(30);
  private boolean ended;

  /**
   * Creates a supervisor. The process itself is not made before it has a child.
   *
   * @param name what it is called in paths and reports: the name of the test
   */
  public TestSupervisor(String name) {
    this.name = name.replace('/', ':'); // which separates the parts of a path
  }

  // ---------------------------------------------------------------------------------- start

  /**
   * Starts a tree, such as {@code () -> ShopTree.start(config)}. It is a root, with its own name
   * and its own limit of restarts.
   *
   * @param <T> the class of the tree
   * @param start starts it, in the calling thread
   * @return the tree
   * @throws IllegalStateException if the test has ended
   */
  public <T extends Tree> T start(Supplier<T> start) {
    return start(UnaryOperator.identity(), start);
  }

  /**
   * Starts a tree in which fakes play some of the children.
   *
   * @param <T> the class of the tree
   * @param fakes who plays whom, such as {@code new ShopFakes().till(till)}
   * @param start starts the tree, in the calling thread
   * @return the tree
   * @throws IllegalStateException if the test has ended, or {@code start} has started no such tree
   */
  public <T extends Tree> T start(GeneratedFakes<T> fakes, Supplier<T> start) {
    Casting casting = new Casting(fakes);
    T tree = start(casting, start);
    casting.mustBeDone();
    return tree;
  }

  private <T extends Tree> T start(UnaryOperator<Supervision> casting, Supplier<T> start) {
    T tree = fixture(casting).around(start);
    add(new Started.OfTree(tree));
    return tree;
  }

  /**
   * Starts a single child: a worker, or a supervisor with all that is below it. It is restarted as
   * its specification says, with practically no limit.
   *
   * @param spec the specification; its id must be the only one of its kind in this test
   * @return the place of the child
   * @throws AssertionError if it has not started, with the reason; {@code supervisor().startChild}
   *     returns the reason instead, but leaves the order in which children are stopped to the end
   *     of the supervisor
   * @throws IllegalStateException if the test has ended
   */
  public ProcessRef startChild(ChildSpec spec) {
    SupervisorRef supervisor = supervisor();
    StartResult result = supervisor.startChild(spec);
    if (result instanceof StartResult.Started child) {
      add(new Started.OfChild(supervisor, spec.id()));
      return child.child();
    }
    throw FailedStart.of(name, spec, result);
  }

  /**
   * Starts a single child and makes its ref, such as {@code startChild(spec, CounterRef::of)}.
   *
   * @param <W> the class of the worker
   * @param <R> its ref
   * @param spec the specification of a worker of that class
   * @param refOf makes the ref of a place
   * @return the ref
   * @throws AssertionError if it has not started, with the reason
   * @throws IllegalStateException if the test has ended
   */
  public <W, R extends ProcessRef> R startChild(ChildSpec spec, Function<Endpoint<W>, R> refOf) {
    startChild(spec);
    return refOf.apply(supervisor().worker(spec.id()));
  }

  private void add(Started one) {
    lock.lock();
    try {
      if (!ended) {
        started.add(one);
        return;
      }
    } finally {
      lock.unlock();
    }
    new Stopping(List.of(one), Duration.ofSeconds(30), reports).run(); // it ended meanwhile
    throw hasEnded();
  }

  private TreeFixture fixture(UnaryOperator<Supervision> casting) {
    lock.lock();
    try {
      mustNotHaveEnded();
      return new TreeFixture(clock == null ? null : clock.asTestClock(), reports::add, casting);
    } finally {
      lock.unlock();
    }
  }

  // ---------------------------------------------------------------------------------- stop

  /**
   * Stops a single child before the test ends, and forgets it; its id is free again.
   *
   * @param id its id
   * @throws NoSuchElementException if there is no such child
   */
  public void stop(String id) {
    if (!stopIfPresent(id)) {
      throw new NoSuchElementException("`" + name + "` has no child `" + id + "` to stop");
    }
  }

  /**
   * Stops a single child before the test ends, and forgets it.
   *
   * @param id its id
   * @return false if there is no such child
   */
  public boolean stopIfPresent(String id) {
    Tree tree;
    lock.lock();
    try {
      mustNotHaveEnded();
      tree = own;
      started.removeIf(one -> one instanceof Started.OfChild child && child.id().equals(id));
    } finally {
      lock.unlock();
    }
    if (tree == null || !tree.supervisor().terminateChild(id)) {
      return false;
    }
    tree.supervisor().deleteChild(id); // a temporary one is forgotten already
    return true;
  }

  /**
   * How long all that was started may take to stop when the test ends; 30 seconds unless this says
   * otherwise. Single children and trees have shutdown times of their own within that.
   *
   * @param limit the time, real time, more than 0
   * @throws IllegalArgumentException if it is zero or negative
   */
  public void stopWithin(Duration limit) {
    if (limit.isZero() || limit.isNegative()) {
      throw new IllegalArgumentException(
          "the time to stop is " + limit + "; it must be more than 0");
    }
    lock.lock();
    try {
      stopLimit = limit;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Has something done when the test has ended and all processes are gone, whatever the test has
   * come to; ExUnit's {@code on_exit}. The newest is done first.
   *
   * @param action what is to be done; what it throws fails the test, and the others are done
   *     nevertheless
   */
  public void onExit(ExitAction action) {
    onExit(new Object(), action);
  }

  /**
   * The same under a key: a second action with an equal key takes the place of the first.
   *
   * @param key names the action
   * @param action what is to be done
   */
  public void onExit(Object key, ExitAction action) {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(action, "action");
    lock.lock();
    try {
      mustNotHaveEnded();
      callbacks.put(key, action);
    } finally {
      lock.unlock();
    }
  }

  /** Something to do at the end of a test. */
  @FunctionalInterface
  public interface ExitAction {
    /**
     * Does it.
     *
     * @throws Exception to fail the test
     */
    void run() throws Exception;
  }

  /**
   * Ends the test as far as this is concerned: stops everything in reverse order, then runs what
   * {@link #onExit(ExitAction)} was given. Does nothing when called again. An interrupt does not
   * cut it short; it is kept.
   *
   * @throws AssertionError if something has not stopped in time or not as it was asked to, or an
   *     action has thrown something
   */
  @Override
  public void close() {
    List<Started> all;
    Duration limit;
    lock.lock();
    try {
      if (ended) {
        return;
      }
      ended = true;
      all = new ArrayList<>(started);
      if (own != null) {
        all.addFirst(new Started.OfTree(own));
      }
      limit = stopLimit;
    } finally {
      lock.unlock();
    }
    List<Throwable> failures = new ArrayList<>(new Stopping(all, limit, reports).run());
    failures.addAll(callbacks.run());
    if (!failures.isEmpty()) {
      AssertionError failure =
          new AssertionError(
              "`" + name + "` has not ended well: " + failures.getFirst().getMessage(),
              failures.getFirst());
      failures.stream().skip(1).forEach(failure::addSuppressed);
      throw failure;
    }
  }

  private void mustNotHaveEnded() {
    if (ended) {
      throw hasEnded();
    }
  }

  private IllegalStateException hasEnded() {
    return new IllegalStateException(
        "the test `" + name + "` has ended, and with it all that it may start or stop");
  }

  // ---------------------------------------------------------------------------------- looking

  /**
   * The supervisor of single children, which is made when it is asked for.
   *
   * @return its ref; it is called as the test is
   * @throws IllegalStateException if the test has ended
   */
  public SupervisorRef supervisor() {
    lock.lock();
    try {
      mustNotHaveEnded();
      if (own == null) {
        SupervisorSpec spec = SupervisorSpec.named(name).intensity(UNLIMITED, 1).build();
        own = fixture(UnaryOperator.identity()).around(() -> Tree.start(spec));
      }
      return own.supervisor();
    } finally {
      lock.unlock();
    }
  }

  /** Whether there is a supervisor of single children. */
  boolean hasSupervisor() {
    lock.lock();
    try {
      return own != null;
    } finally {
      lock.unlock();
    }
  }

  /**
   * What the trees and children of this test have reported.
   *
   * @return the reports, which go on to grow
   */
  public CapturedReports reports() {
    return reports;
  }

  /**
   * A clock that stands still until the test moves it, for all that is started from here on.
   *
   * @return the clock, the same one each time
   * @throws IllegalStateException if something was started before with the time of the system, or
   *     the test has ended
   */
  public ManualClock manualClock() {
    lock.lock();
    try {
      mustNotHaveEnded();
      if (clock == null) {
        if (own != null || !started.isEmpty()) {
          throw new IllegalStateException(
              "`"
                  + name
                  + "` has started something already, which has the time of the system; ask for the"
                  + " clock first");
        }
        clock = new ManualClock();
      }
      return clock;
    } finally {
      lock.unlock();
    }
  }

  /** All trees as they are, and what they have reported; for a test that has failed. */
  String describe() {
    lock.lock();
    try {
      List<Started> all = new ArrayList<>(started);
      if (own != null) {
        all.add(new Started.OfTree(own));
      }
      return "the trees of `" + name + "`:\n" + TreeText.of(all) + reports;
    } finally {
      lock.unlock();
    }
  }
}
