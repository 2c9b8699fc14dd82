package app;

import dev.espalier.annotations.Call;

class Counter {
  @Call
  int next() {
    return 1;
  }
}
