package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
enum Trading {
  ONE;

  @Child
  PriceFeed feed() {
    return new PriceFeed();
  }
}

class PriceFeed {}
