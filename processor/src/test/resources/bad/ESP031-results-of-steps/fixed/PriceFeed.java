package app;

import dev.espalier.Exit;
import dev.espalier.annotations.AfterStart;
import dev.espalier.annotations.FormatStatus;
import dev.espalier.annotations.OnExit;

class PriceFeed {
  private String state = "new";

  @AfterStart
  void connect() {
    state = "connected";
  }

  @OnExit
  void left(Exit exit) {
    state = exit.reason().toString();
  }

  @FormatStatus
  String status() {
    return state;
  }
}
