package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Trading {
  @Child
  PriceFeed feed();

  @Child
  RiskEngine risk();

  @Child
  Archive archive();

  @Child
  default Printer printer(PriceFeed feed) {
    return new Printer(feed.price("EURUSD"));
  }
}

class PriceFeed {
  @Call
  int price(String symbol) {
    return 7;
  }

  @Cast
  void inform(RiskEngine risk) {}
}

class RiskEngine {
  RiskEngine(PriceFeed feed) {}

  @Call
  int exposure() {
    return 3;
  }
}

class Archive {
  Archive(RiskEngine risk) {}
}

class Printer {
  Printer(int price) {}
}
