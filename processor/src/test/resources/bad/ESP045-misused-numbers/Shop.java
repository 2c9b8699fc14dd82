package app;

import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.PartitionSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Shop {
  @PartitionSupervisor
  Named named();

  @PartitionSupervisor
  Twice twice();

  @DynamicSupervisor
  Mixed mixed();
}
