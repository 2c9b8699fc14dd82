package app;

import dev.espalier.annotations.Call;

class OrderBook {
  OrderBook(String symbol) {}

  @Call
  int depth() {
    return 20;
  }
}
