package app;

import dev.espalier.Agent;
import dev.espalier.annotations.PartitionSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Shop {
  @PartitionSupervisor
  default Counter counters() {
    return new Counter(1);
  }

  @PartitionSupervisor
  Counter others(int partition);

  @PartitionSupervisor
  Agent<String> agents(String first);
}
