package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.PartitionSupervisor;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Shelves {
  @PartitionSupervisor(partitions = 4, strategy = Strategy.ONE_FOR_ALL, maxRestarts = 1, maxSeconds = 10)
  Shelf shelves();
}

@Child(shutdown = 2_000)
class Shelf {
  @Call
  int books() {
    return 40;
  }
}
