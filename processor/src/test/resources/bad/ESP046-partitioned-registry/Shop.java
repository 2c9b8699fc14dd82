package app;

import dev.espalier.Registry;
import dev.espalier.annotations.PartitionSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Shop {
  @PartitionSupervisor
  Registry<String, CounterRef> names();
}
