package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

record Order(String id, ArrayList<Line> items, Date due) {}

record Line(String article, int amount) {}

class Total {
  private final String currency;
  private long cents;

  Total(String currency) {
    this.currency = currency;
  }

  void add(long more) {
    cents += more;
  }

  @Override
  public String toString() {
    return cents + currency;
  }
}

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
    return new Total("EUR");
  }
}
