package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Trading {
  @Child
  PriceFeed feed();

  @Child
  default PriceFeed feed(String url) {
    return new PriceFeed();
  }
}

class PriceFeed {}
