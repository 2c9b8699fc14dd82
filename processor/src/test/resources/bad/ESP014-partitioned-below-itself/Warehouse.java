package app;

import dev.espalier.annotations.PartitionSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Warehouse {
  @PartitionSupervisor
  Shop shops();
}
