package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
public interface Trading {

  @Child
  PriceFeed feed();

  @Child
  Ledger ledger();
}

class PriceFeed {
  PriceFeed() throws Throwable {}

  @Call
  public int price() {
    return 1;
  }
}

class Ledger {
  Ledger() throws Halt {}

  @Call
  public int sum() {
    return 1;
  }

  static final class Halt extends Throwable {}
}
