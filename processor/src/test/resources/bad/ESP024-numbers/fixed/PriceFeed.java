package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Every;
import dev.espalier.annotations.Shutdown;

class PriceFeed {
  @Call(timeout = Shutdown.INFINITY)
  int price() {
    return 7;
  }

  @Every(millis = 1000)
  void poll() {}
}
