package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;

class Counter {
  @Call
  int next(String who, int... numbers) {
    return 1;
  }

  @Cast
  private void reset() {}
}
