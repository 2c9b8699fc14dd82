package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.PartitionSupervisor;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

/** Trucks report where they are; the dispatcher sends the nearest one. */
@Supervisor(strategy = Strategy.REST_FOR_ONE)
interface Fleet {
  @Child
  Roads roads();

  @PartitionSupervisor(partitions = 4)
  Positions positions();

  @Child
  Dispatcher dispatcher();
}
