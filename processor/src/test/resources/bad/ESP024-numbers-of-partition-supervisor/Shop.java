package app;

import dev.espalier.annotations.PartitionSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Shop {
  @PartitionSupervisor(maxRestarts = -1, maxSeconds = 0)
  Counter counters();
}
