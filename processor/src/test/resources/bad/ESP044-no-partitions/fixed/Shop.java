package app;

import dev.espalier.TaskSupervisor;
import dev.espalier.annotations.PartitionSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Shop {
  @PartitionSupervisor(partitions = 1)
  Counter counters();

  @PartitionSupervisor
  TaskSupervisor tasks();
}
