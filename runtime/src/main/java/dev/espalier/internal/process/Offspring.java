package dev.espalier.internal.process;

import dev.espalier.ChildSpec;
import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.ExitReason;
import dev.espalier.annotations.Shutdown;
import dev.espalier.internal.supervision.Child;
import dev.espalier.internal.supervision.Event;
import dev.espalier.internal.supervision.Incarnation;
import dev.espalier.spi.Lifecycle;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The children of a {@link SupervisorCell}: makes their processes, each at its place, within its
 * turns, and takes what they tell of themselves, from any thread.
 */
final class Offspring implements Parent, Lender {
  private final SupervisorCell supervisor;
  private final TreeContext context;

  /** The places of the children that have keys; written within a turn only. */
  private final ConcurrentHashMap<Object, Place<?>> keyed = new ConcurrentHashMap<>(0);

  /** The child whose start was promised not to block, while that goes on. */
  private volatile @Nullable WorkerCell<?> beginning;

  private volatile boolean watchedWhenLent; // see LoanWatch

  Offspring(SupervisorCell supervisor) {
    this.supervisor = supervisor;
    this.context = supervisor.context();
  }

  /** The children that have keys, from the beginning of their start on. Any thread. */
  Map<Object, Place<?>> keyed() {
    return keyed;
  }

  /** Forgets the place of a child that has a key. */
  void forget(Child child) {
    keyed.remove(Objects.requireNonNull(child.spec().key()));
  }

  /** Starts a process of a child. */
  void start(Incarnation incarnation) {
    ChildSpec child = incarnation.child().spec();
    Partitions partitions = supervisor.partitions();
    if (partitions != null && !partitions.mayStart(child.id())) {
      supervisor.post(new Event.StartIgnored(incarnation)); // it was resized away
      return;
    }
    Place<Object> home = homeOf(child);
    ChildSpec.Start start = child.start();
    ProcessCell<?> cell =
        switch (start) {
          case ChildSpec.Worker<?> worker -> workerCell(home, incarnation, worker.lifecycle());
          case ChildSpec.Supervisor nested ->
              new SupervisorCell(home, this, incarnation, nested.factory());
        };
    incarnation.attach(cell);
    incarnation.liveAt(home);
    if (home.occupy(cell, supervisor) && !(isInline(start) && begin((WorkerCell<?>) cell))) {
      cell.start();
    }
  }

  private static boolean isInline(ChildSpec.Start start) {
    return start instanceof ChildSpec.Worker<?> worker
        && worker.inlineStart()
        && worker.startTimeout() == Shutdown.INFINITY
        && worker.lifecycle().afterStart() == null;
  }

  /** Has a child begin in this thread, if it may be lent. */
  private boolean begin(WorkerCell<?> cell) {
    beginning = cell;
    if (!watchedWhenLent) { // one watch for many children, none of which will be lent again so soon
      context.loans().watch(this);
    }
    boolean begun = Loan.begin(cell);
    beginning = null;
    if (begun && cell.isScheduled()) { // a loop, for instance
      context.rescue().watch(cell);
    }
    return begun;
  }

  @Override
  public @Nullable Loan loan() {
    WorkerCell<?> child = beginning;
    return child == null ? null : child.loan();
  }

  @Override
  public void watchWhenLent(boolean watched) {
    watchedWhenLent = watched;
  }

  /** In a pool, those without a key have one for each process: it is all that addresses them. */
  @SuppressWarnings("unchecked") // a place for whoever moves in
  private Place<Object> homeOf(ChildSpec child) {
    Place<?> mine = supervisor.place();
    if (!(supervisor.spec().orElse(null) instanceof DynamicSupervisorSpec)) {
      return mine.child(child.id());
    }
    Object key = child.key();
    return key == null
        ? mine.newProcess(child.id())
        : (Place<Object>) keyed.computeIfAbsent(key, name -> mine.newChildWithKey(name));
  }

  @SuppressWarnings("unchecked") // the place of a worker of this class from now on
  private <W> WorkerCell<W> workerCell(
      Place<?> home, Incarnation incarnation, Lifecycle<W> lifecycle) {
    return lifecycle.isStandIn()
        ? StandInCell.of((Place<W>) home, this, incarnation, lifecycle)
        : new WorkerCell<>((Place<W>) home, this, incarnation, lifecycle);
  }

  // ---------------------------------------------------------------------------------- news

  @Override
  public TreeContext context() {
    return context;
  }

  @Override
  public void started(ProcessCell<?> child) {
    supervisor.post(new Event.Started(known(child)));
  }

  @Override
  public void startIgnored(ProcessCell<?> child) {
    supervisor.post(new Event.StartIgnored(known(child)));
  }

  @Override
  public void startFailed(ProcessCell<?> child, ExitReason reason) {
    supervisor.post(new Event.StartFailed(known(child), reason));
  }

  @Override
  public void exited(ProcessCell<?> child, ExitReason reason) {
    supervisor.post(new Event.Exited(known(child), reason));
  }

  private static Incarnation known(ProcessCell<?> child) {
    return Objects.requireNonNull(child.incarnation());
  }
}
