package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Partition;
import dev.espalier.annotations.Restart;

@Child(restart = Restart.TRANSIENT, significant = true)
class Counter {
  Counter(@Partition int partition) {}

  @Call
  int count() {
    return 0;
  }
}
