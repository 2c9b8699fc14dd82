package app;

import dev.espalier.Down;
import dev.espalier.Exit;
import dev.espalier.annotations.FormatStatus;
import dev.espalier.annotations.OnDown;
import dev.espalier.annotations.OnExit;

class PriceFeed {
  private String last = "nothing";

  @OnExit
  void left(Exit exit) {
    last = exit.reason().toString();
  }

  @OnDown
  void gone(Down down) {
    last = down.process().path();
  }

  @FormatStatus
  String status() {
    return last;
  }
}
