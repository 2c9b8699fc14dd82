package app;

import dev.espalier.PartitionSupervisorRef;
import dev.espalier.annotations.PartitionSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Shop {
  @PartitionSupervisor
  void nothing();

  @PartitionSupervisor
  PartitionSupervisorRef<CounterRef> counters();
}
