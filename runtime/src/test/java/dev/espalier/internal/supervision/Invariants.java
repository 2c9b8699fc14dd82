package dev.espalier.internal.supervision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Keeps a {@link Ledger} for each supervisor of a simulated tree, and counts the events. */
final class Invariants implements SimTree.Watcher {
  private final Map<SimSupervisor, Ledger> ledgers = new HashMap<>();
  private long events;

  long events() {
    return events;
  }

  @Override
  public void took(SimSupervisor supervisor, Event event, List<Effect> effects) {
    events++;
    Ledger ledger =
        ledgers.computeIfAbsent(supervisor, newcomer -> Ledger.of(newcomer.node().init()));
    ledger.took(event, effects, supervisor.tree.scheduler().now());
    ledger.compare(Objects.requireNonNull(supervisor.core()).incarnations());
  }

  @Override
  public void killed(SimSupervisor supervisor) {
    ledgers.remove(supervisor);
  }
}
