package app;

import dev.espalier.annotations.AfterStart;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;

class PriceFeed {
  @AfterStart
  void connect() {}

  @AfterStart
  void subscribe() {}

  @Call
  @Cast
  void reset() {}
}
