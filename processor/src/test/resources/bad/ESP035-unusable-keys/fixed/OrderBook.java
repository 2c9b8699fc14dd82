package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Key;

class OrderBook {
  OrderBook(@Key OrderBookKey key) {}

  @Call
  int depth() {
    return 20;
  }
}

record OrderBookKey(String symbol, int venue) {}
