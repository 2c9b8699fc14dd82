package app;

import dev.espalier.annotations.Call;

class Counter {
  Counter() {}

  @Call
  int count() {
    return 0;
  }
}
