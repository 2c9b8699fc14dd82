package dev.espalier.internal.process;

import dev.espalier.ChildSpec;
import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.internal.supervision.Child;
import dev.espalier.internal.supervision.Event;
import dev.espalier.internal.supervision.Incarnation;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Makes the processes of a {@link SupervisorCell}'s children, each at its place. For its turns. */
final class Offspring {
  private final SupervisorCell supervisor;

  /** The places of the children that have keys; written within a turn only. */
  private final ConcurrentHashMap<Object, Place<?>> keyed = new ConcurrentHashMap<>(0);

  Offspring(SupervisorCell supervisor) {
    this.supervisor = supervisor;
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
    Parent link = new ChildLink(supervisor, incarnation);
    ProcessCell<?> cell =
        switch (child.start()) {
          case ChildSpec.Worker<?> worker -> workerCell(home, link, worker);
          case ChildSpec.Supervisor nested ->
              new SupervisorCell(home, supervisor.context(), link, nested.factory());
        };
    incarnation.attach(cell);
    incarnation.liveAt(home);
    if (home.occupy(cell, incarnation, supervisor)) {
      cell.start();
    }
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
  private <W> WorkerCell<W> workerCell(Place<?> home, Parent link, ChildSpec.Worker<W> worker) {
    TreeContext context = supervisor.context();
    return worker.lifecycle().isStandIn()
        ? StandInCell.of((Place<W>) home, context, link, worker)
        : new WorkerCell<>((Place<W>) home, context, link, worker);
  }
}
