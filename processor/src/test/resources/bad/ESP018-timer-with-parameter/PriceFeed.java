package app;

import dev.espalier.annotations.AfterStart;
import dev.espalier.annotations.Every;
import dev.espalier.annotations.Terminate;

class PriceFeed {
  @AfterStart
  void connect(String url) {}

  @Every(millis = 1_000)
  void poll(int count) {}

  @Terminate
  void stop(String why) {}
}
