package app;

import dev.espalier.Exit;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.FormatStatus;
import dev.espalier.annotations.OnDown;
import dev.espalier.annotations.OnExit;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Trading {
  @Child
  PriceFeed feed();

  @OnExit
  default void left(Exit exit) {}
}

class PriceFeed {}

enum Side {
  BUY;

  @OnDown
  void gone() {}

  @FormatStatus
  String status() {
    return "buys";
  }
}
