package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Key;
import dev.espalier.annotations.Partition;

class Mixed {
  Mixed(@Key String key, @Partition int partition) {}

  @Call
  int count() {
    return 0;
  }
}
