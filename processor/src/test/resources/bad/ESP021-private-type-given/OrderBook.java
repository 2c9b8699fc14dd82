package app;

import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Key;

class OrderBook {
  OrderBook(@Key String symbol, @Arg Depth depth) {}

  private record Depth(int levels) {}

  @Call
  int depth() {
    return 20;
  }
}
