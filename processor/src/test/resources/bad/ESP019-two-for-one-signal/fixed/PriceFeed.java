package app;

import dev.espalier.Exit;
import dev.espalier.annotations.FormatStatus;
import dev.espalier.annotations.OnDown;
import dev.espalier.annotations.OnExit;

class PriceFeed extends Feed {
  @OnExit
  void left(Exit exit) {
    bankLeft(exit);
  }

  void bankLeft(Exit exit) {}

  @OnDown
  void gone() {}

  @Override
  String name() {
    return "open";
  }
}

abstract class Feed {
  @FormatStatus
  String name() {
    return "feed";
  }
}
