package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Partition;

class Named {
  Named(@Partition int name) {}

  @Call
  int count() {
    return 0;
  }
}
