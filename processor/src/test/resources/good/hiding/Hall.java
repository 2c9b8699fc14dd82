package app;

import dev.espalier.annotations.PartitionSupervisor;
import dev.espalier.annotations.Supervisor;

/** Children called like the classes by which the tree addresses partitions. */
@Supervisor
public interface Hall {
  @PartitionSupervisor(partitions = 2)
  Stand StandTree();

  @PartitionSupervisor(partitions = 2)
  Quotes PartitionSupervisorRef();
}
