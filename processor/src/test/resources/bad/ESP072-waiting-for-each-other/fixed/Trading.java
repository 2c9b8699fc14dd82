package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Trading {
  @Child
  Risk risk();

  @Child
  Pricing pricing();

  @Child
  Desk desk();
}

/** Is told what it needs, and asks nobody. */
class Risk {
  private int worth;

  @Cast
  void priced(int price) {
    worth = price;
  }

  @Call
  int limit(String symbol) {
    return symbol.length() * 10 * worth;
  }
}

class Pricing {
  private final RiskRef risk;

  Pricing(RiskRef risk) {
    this.risk = risk;
  }

  @Call
  int price(String symbol) {
    int price = risk.limit(symbol) / 100;
    risk.priced(price);
    return price;
  }
}

/** Waits for both, and nobody waits for it. */
class Desk {
  private final RiskRef risk;
  private final PricingRef pricing;

  Desk(RiskRef risk, PricingRef pricing) {
    this.risk = risk;
    this.pricing = pricing;
  }

  @Call
  int offer(String symbol) {
    return Math.min(risk.limit(symbol), pricing.price(symbol));
  }
}
