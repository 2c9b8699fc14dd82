package app;

import dev.espalier.Exit;
import dev.espalier.annotations.FormatStatus;
import dev.espalier.annotations.OnDown;
import dev.espalier.annotations.OnExit;

class PriceFeed {
  @OnExit
  private void left(Exit exit) {}

  @OnDown
  static void gone() {}

  @FormatStatus
  <T> T status() {
    return null;
  }
}
