package app;

import dev.espalier.PartitionSupervisorRef;
import dev.espalier.annotations.Call;

class Till {
  Till(PartitionSupervisorRef<CounterRef> some) {}

  @Call
  int count() {
    return 0;
  }
}
