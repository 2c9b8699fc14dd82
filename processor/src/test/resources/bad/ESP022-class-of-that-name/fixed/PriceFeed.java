package app;

import dev.espalier.annotations.Call;

class PriceFeed {
  @Call
  int price(String symbol) {
    return 7;
  }
}
