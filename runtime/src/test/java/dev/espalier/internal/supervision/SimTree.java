package dev.espalier.internal.supervision;

import dev.espalier.ExitReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tree of simulated processes under real cores, without threads: what happens to it is decided by
 * whoever drives it, and by the order in which the scheduler lets its processes go on.
 */
final class SimTree {

  /** Sees everything that happens in a tree. */
  interface Watcher {
    default void took(SimSupervisor supervisor, Event event, List<Effect> effects) {}

    default void killed(SimSupervisor supervisor) {}

    default void born(SimProcess process) {}

    default void died(SimProcess process, ExitReason reason) {}

    default void startFailed(String path) {}

    default void startIgnored(String path) {}

    default void terminate(SimProcess process, ExitReason reason) {}

    default void exitMessage(SimProcess process, ExitReason reason) {}
  }

  /** What comes of a start. */
  enum Outcome {
    START,
    ERROR,
    IGNORE
  }

  /** Changes what a core wants; for tests of tests. */
  interface Tamper {
    List<Effect> with(Event event, List<Effect> effects);
  }

  private record Armed(int count, Outcome outcome) {}

  private final SimScheduler scheduler;
  private final Watcher watcher;
  private final Tamper tamper;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, List<SimProcess>> live = new HashMap<>();
  private final Map<String, List<SimProcess>> born = new HashMap<>();
  private final Map<String, Armed> armed = new HashMap<>();
  private @Nullable String holdAt;
  private @Nullable SimProcess held;
  private @Nullable SimSupervisor root;
  private @Nullable String startResult;
  private @Nullable ExitReason startError;

  SimTree(SimScheduler scheduler, Watcher watcher) {
    this(scheduler, watcher, (event, effects) -> effects);
  }

  SimTree(SimScheduler scheduler, Watcher watcher, Tamper tamper) {
    this.scheduler = scheduler;
    this.watcher = watcher;
    this.tamper = tamper;
  }

  SimScheduler scheduler() {
    return scheduler;
  }

  Watcher watcher() {
    return watcher;
  }

  Tamper tamper() {
    return tamper;
  }

  // ---------------------------------------------------------------------------------- driving

  /** Begins to start the tree; {@link #startResult()} says how that went. */
  void start(SimNode.Supervising node) {
    SimSupervisor top = new SimSupervisor(this, node.id(), new Starter(), node);
    root = top;
    top.post(top::begin);
  }

  /** The root supervisor. */
  SimSupervisor root() {
    if (root == null) {
      throw new IllegalStateException("not started");
    }
    return root;
  }

  /** "ok", "ignore" or "error" once the start is over. */
  @Nullable String startResult() {
    return startResult;
  }

  /** Why the start has failed. */
  @Nullable ExitReason startError() {
    return startError;
  }

  /** The newest live process at a path. */
  @Nullable SimProcess newest(String path) {
    List<SimProcess> there = live.get(path);
    return there == null ? null : there.getLast();
  }

  /** The newest process that has ever lived at a path. */
  @Nullable SimProcess latest(String path) {
    return former(path, 0);
  }

  /** The process that lived at a path before so many others, the newest for 0. */
  @Nullable SimProcess former(String path, int others) {
    List<SimProcess> there = born.getOrDefault(path, List.of());
    return others < there.size() ? there.get(there.size() - 1 - others) : null;
  }

  /** All live processes. */
  List<SimProcess> living() {
    List<SimProcess> all = new ArrayList<>();
    live.values().forEach(all::addAll);
    return all;
  }

  /** The next {@code count} starts at this path have this outcome. */
  void arm(String path, int count, Outcome outcome) {
    if (count == 0) {
      armed.remove(path);
    } else {
      armed.put(path, new Armed(count, outcome));
    }
  }

  /** The next start at this path waits. */
  void hold(String path) {
    holdAt = path;
  }

  /** Nothing is to be held any more. */
  void unhold() {
    holdAt = null;
  }

  /** The process whose start is being held. */
  @Nullable SimProcess held() {
    return held;
  }

  /** Lets the held start go on with this outcome. */
  void release(Outcome outcome) {
    SimProcess process = held;
    held = null;
    if (process == null || process.state() == SimProcess.State.DEAD) {
      return;
    }
    process.post(() -> process.goOn(outcome));
  }

  // ---------------------------------------------------------------------------------- processes

  SimProcess make(SimNode node, String path, SimProcess.Parent parent) {
    return switch (node) {
      case SimNode.Worker worker -> new SimWorker(this, path, parent, worker);
      case SimNode.Supervising supervisor -> new SimSupervisor(this, path, parent, supervisor);
    };
  }

  boolean holds(SimProcess process) {
    if (!process.path.equals(holdAt)) {
      return false;
    }
    holdAt = null;
    held = process;
    return true;
  }

  Outcome outcomeOfStart(String path) {
    Armed here = armed.get(path);
    if (here == null) {
      return Outcome.START;
    }
    arm(path, here.count() - 1, here.outcome());
    return here.outcome();
  }

  int born(SimProcess process) {
    live.computeIfAbsent(process.path, path -> new ArrayList<>(1)).add(process);
    born.computeIfAbsent(process.path, path -> new ArrayList<>(2)).add(process);
    return numbers.merge(process.path, 1, Integer::sum);
  }

  void died(SimProcess process, ExitReason reason) {
    live.computeIfPresent(
        process.path,
        (path, there) -> {
          there.remove(process);
          return there.isEmpty() ? null : there;
        });
    watcher.died(process, reason);
  }

  void startFailed(String path) {
    watcher.startFailed(path);
  }

  void startIgnored(String path) {
    watcher.startIgnored(path);
  }

  void terminate(SimProcess process, ExitReason reason) {
    watcher.terminate(process, reason);
  }

  void exitMessage(SimProcess process, ExitReason reason) {
    watcher.exitMessage(process, reason);
  }

  /** Whoever has started the root. */
  private final class Starter implements SimProcess.Parent {
    @Override
    public void started() {
      startResult = "ok";
    }

    @Override
    public void ignored() {
      startResult = "ignore";
    }

    @Override
    public void failed(ExitReason reason) {
      startResult = "error";
      startError = reason;
    }

    @Override
    public void exited(ExitReason reason) {}
  }
}
