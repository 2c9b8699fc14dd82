package app;

import dev.espalier.Agent;
import dev.espalier.annotations.PartitionSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Shop {
  @PartitionSupervisor
  Agent agents();
}
