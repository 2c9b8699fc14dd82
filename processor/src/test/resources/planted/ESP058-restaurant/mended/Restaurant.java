package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.PartitionSupervisor;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

/** What tables order is cooked at some stove and ends up on a bill. */
@Supervisor(strategy = Strategy.REST_FOR_ONE)
interface Restaurant {
  @Child
  Till till();

  @PartitionSupervisor(partitions = 3)
  Stove stoves();

  @DynamicSupervisor(maxChildren = 40)
  Table tables();
}
