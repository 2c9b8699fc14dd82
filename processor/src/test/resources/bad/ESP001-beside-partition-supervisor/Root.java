package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Partition;
import dev.espalier.annotations.PartitionSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor
abstract class Root {
  Root(@Partition int partition) {}

  @Child
  @PartitionSupervisor
  abstract Counter counters();

  @DynamicSupervisor
  @PartitionSupervisor
  abstract Books books();
}
