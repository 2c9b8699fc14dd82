package app;

import dev.espalier.TaskSupervisor;
import dev.espalier.annotations.PartitionSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Shop {
  @PartitionSupervisor(partitions = 0)
  Counter counters();

  @PartitionSupervisor(partitions = -8)
  TaskSupervisor tasks();
}
