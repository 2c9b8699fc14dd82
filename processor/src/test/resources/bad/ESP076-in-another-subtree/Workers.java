package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Key;

class PriceFeed {
  private int last;

  @Call
  int price() {
    return last;
  }

  @Cast
  void record(int price) {
    last = price;
  }
}

class OrderBook {
  private int depth;

  OrderBook(@Key String symbol) {}

  @Call
  int add() {
    return ++depth;
  }
}

class Gateway {
  private int sent;

  @Call
  int send() {
    return ++sent;
  }
}
