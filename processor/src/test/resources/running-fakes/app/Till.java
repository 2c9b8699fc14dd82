package app;

import dev.espalier.annotations.Call;

public class Till {
  private final StockRef stock;

  public Till(StockRef stock) {
    this.stock = stock;
  }

  @Call
  public String sell(String good) {
    try {
      return "sold " + stock.take(good, 1);
    } catch (SoldOut e) {
      return "sold out: " + e.getMessage();
    }
  }
}
