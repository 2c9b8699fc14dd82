package app;

import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Key;
import dev.espalier.annotations.Restart;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

class Baskets {
  private final Map<String, Integer> baskets = new HashMap<>();

  @Cast
  void put(String customer) {
    baskets.merge(customer, 1, Integer::sum);
  }
}

@Child(restart = Restart.TRANSIENT, shutdown = 10_000)
class Payment {
  private final BigDecimal amount;
  private boolean paid;

  Payment(@Key String order, @Arg BigDecimal amount) {
    this.amount = amount;
  }

  @Call
  BigDecimal pay() {
    paid = true;
    return amount;
  }
}

class Gate {
  private boolean open;

  @Cast
  void open() {
    open = true;
  }

  @Call
  boolean isOpen() {
    return open;
  }
}
