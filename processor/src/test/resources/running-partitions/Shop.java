package app;

import dev.espalier.Agent;
import dev.espalier.TaskSupervisor;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.PartitionSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor(maxRestarts = 10, maxSeconds = 3_600)
interface Shop {
  @Child
  Limits limits();

  @PartitionSupervisor(partitions = 3)
  Counter counters();

  @PartitionSupervisor
  TaskSupervisor tasks();

  @PartitionSupervisor(partitions = 2)
  Warehouse warehouses();

  @PartitionSupervisor(partitions = 2)
  Agent<Integer> baskets();

  @PartitionSupervisor(partitions = 2)
  Cache<String> caches();

  @PartitionSupervisor(partitions = 2)
  Odd odd();

  @Child
  Till till();
}
