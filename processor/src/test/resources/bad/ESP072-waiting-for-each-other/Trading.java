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

/** Gets to know its users as they start. */
class Risk {
  private PricingRef pricing;

  @Cast
  void introduce(PricingRef someone) {
    pricing = someone;
  }

  @Call
  int limit(String symbol) {
    return 10 * worth(symbol);
  }

  private int worth(String symbol) {
    return pricing.price(symbol);
  }
}

class Pricing {
  private final RiskRef risk;

  Pricing(RiskRef risk, PricingRef me) {
    this.risk = risk;
    risk.introduce(me);
  }

  @Call
  int price(String symbol) {
    return risk.limit(symbol) / 100;
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
