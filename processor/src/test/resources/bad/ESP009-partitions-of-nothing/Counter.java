package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Partition;

class Counter {
  Counter(@Partition int partition) {}

  @Call
  int count() {
    return 0;
  }
}
