package app;

import dev.espalier.annotations.Call;

abstract class Counters {
  @Call
  int next() {
    return 1;
  }
}
