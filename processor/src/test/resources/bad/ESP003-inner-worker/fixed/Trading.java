package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

class Shop {
  @Supervisor
  interface Trading {
    @Child
    PriceFeed feed();
  }

  static class PriceFeed {
    @Call
    int price() {
      return 7;
    }
  }
}
