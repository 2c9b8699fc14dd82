package app;

import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Key;
import dev.espalier.annotations.Restart;

@Child(restart = Restart.TRANSIENT)
class OrderBook {
  OrderBook(@Key String symbol, @Arg int depth) {}

  @Call
  int depth() {
    return 20;
  }
}
