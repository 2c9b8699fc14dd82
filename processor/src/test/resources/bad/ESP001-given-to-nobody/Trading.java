package app;

import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Trading {
  @Child
  default OrderBook book(@Arg int depth) {
    return new OrderBook(depth);
  }
}

class OrderBook {
  OrderBook(int depth) {}
}
