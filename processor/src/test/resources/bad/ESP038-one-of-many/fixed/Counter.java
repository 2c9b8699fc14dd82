package app;

import dev.espalier.annotations.Call;

class Counter {
  private int count;

  @Call
  int next() {
    return ++count;
  }
}
