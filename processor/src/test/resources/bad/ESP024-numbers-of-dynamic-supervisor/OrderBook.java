package app;

import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Key;

class OrderBook {
  OrderBook(@Key String symbol, @Arg int depth) {}

  @Call
  int depth() {
    return 20;
  }
}
