package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Partition;

class Twice {
  Twice(@Partition int first, @Partition int second) {}

  @Call
  int count() {
    return 0;
  }
}
