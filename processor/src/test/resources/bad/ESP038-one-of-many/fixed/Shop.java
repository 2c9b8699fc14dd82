package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.PartitionSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Shop {
  @PartitionSupervisor
  Counter counters();

  @DynamicSupervisor
  Book books();

  @Child
  Clerk clerk();
}
