package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Every;

class PriceFeed {
  @Call(timeout = 0)
  int price() {
    return 7;
  }

  @Every(millis = 0)
  void poll() {}
}
