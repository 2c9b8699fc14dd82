package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Partition;
import dev.espalier.annotations.PartitionSupervisor;

class Loner {
  @PartitionSupervisor
  Counter counters() {
    throw new IllegalStateException();
  }

  @Call
  int number(@Partition int partition) {
    return partition;
  }
}
