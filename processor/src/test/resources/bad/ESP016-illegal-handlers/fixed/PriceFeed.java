package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;

class PriceFeed {
  @Call
  int price() {
    return 7;
  }

  @Cast
  void reset() {}

  @Call
  Object echo(Object value) {
    return value;
  }
}
