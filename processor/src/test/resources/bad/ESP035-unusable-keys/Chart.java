package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Key;

class Chart {
  Chart(@Key byte[] hash) {}

  @Call
  int depth() {
    return 20;
  }
}
