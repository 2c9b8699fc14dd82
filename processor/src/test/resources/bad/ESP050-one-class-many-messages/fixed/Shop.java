package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import java.time.Instant;
import java.util.List;

record Order(String id, List<Line> items, Instant due) {
  Order {
    items = List.copyOf(items);
  }
}

record Line(String article, int amount) {}

record Total(String currency, long cents) {}

class Shop {
  @Cast
  void place(Order order) {}

  @Cast
  void change(Order from, Order to) {}

  @Call
  List<Order> open() {
    return List.of();
  }

  @Call
  Total total(String customer) {
    return new Total("EUR", 0);
  }
}
