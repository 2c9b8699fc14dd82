package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Key;

class OrderBook {
  OrderBook(@Key String symbol, @Key int venue) {}

  @Call
  int depth() {
    return 20;
  }
}
