package app;

import dev.espalier.Exit;
import dev.espalier.annotations.FormatStatus;
import dev.espalier.annotations.OnDown;
import dev.espalier.annotations.OnExit;

class PriceFeed extends Feed {
  @OnExit
  void exchangeLeft(Exit exit) {}

  @OnExit
  void bankLeft(Exit exit) {}

  @OnDown
  @FormatStatus
  String status() {
    return "open";
  }
}

abstract class Feed {
  @FormatStatus
  String name() {
    return "feed";
  }
}
