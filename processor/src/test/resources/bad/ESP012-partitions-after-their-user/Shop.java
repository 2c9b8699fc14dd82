package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.PartitionSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Shop {
  @Child
  Till till();

  @PartitionSupervisor
  Counter counters();
}
