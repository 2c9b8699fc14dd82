package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Partition;

class Twice {
  Twice(@Partition int first) {}

  @Call
  int count() {
    return 0;
  }
}
