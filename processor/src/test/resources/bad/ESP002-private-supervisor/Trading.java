package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

class Shop {
  @Supervisor
  private interface Trading {
    @Child
    PriceFeed feed();
  }
}

class PriceFeed {}
