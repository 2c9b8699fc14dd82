package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;

class PriceFeed {
  @Call
  private int price() {
    return 7;
  }

  @Cast
  static void reset() {}

  @Call
  <T> T echo(T value) {
    return value;
  }
}
