package app;

import dev.espalier.Agent;
import dev.espalier.annotations.PartitionSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Shop {
  @PartitionSupervisor
  Counter counters();

  @PartitionSupervisor
  Counter others();

  @PartitionSupervisor
  Agent<String> agents();
}
