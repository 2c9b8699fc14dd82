package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Shop {
  @Child(restart = Restart.TEMPORARY)
  Stock stock();

  @Child
  Prices prices();

  @Child
  Counter counter();

  @Child
  Backroom backroom();

  @Supervisor
  interface Backroom {
    @Child
    Counter counter();
  }
}

class Stock {
  private int pieces;

  @Call
  int take() {
    return --pieces;
  }
}

@Child(restart = Restart.TEMPORARY)
class Prices {
  private int price;

  @Call
  int price() {
    return price++;
  }
}

class Counter {
  private final StockRef stock;
  private final PricesRef prices;

  Counter(StockRef stock, PricesRef prices) {
    this.stock = stock;
    this.prices = prices;
  }

  @Cast
  void sell() {
    stock.take();
    prices.price();
  }
}
