package app;

import dev.espalier.Exit;
import dev.espalier.ExitReason;
import dev.espalier.annotations.FormatStatus;
import dev.espalier.annotations.OnDown;
import dev.espalier.annotations.OnExit;

class PriceFeed {
  @OnExit
  void left(ExitReason reason) {}

  @OnDown
  void gone(Exit exit) {}

  @FormatStatus
  String status(int width) {
    return "7";
  }
}
