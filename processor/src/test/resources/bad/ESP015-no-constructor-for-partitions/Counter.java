package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Partition;

class Counter {
  Counter(@Partition int partition) {}

  Counter(@Partition int partition, String name) {}

  @Call
  int count() {
    return 0;
  }
}
