package app;

import dev.espalier.PartitionSupervisorRef;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;

class RiskEngine {
  private final PriceFeedRef feed;

  RiskEngine(PriceFeedRef feed) {
    this.feed = feed;
  }

  @Call
  int exposure() {
    return 2 * feed.price();
  }
}

class Trader {
  private final OrderBookDynamicSupervisor books;

  Trader(OrderBookDynamicSupervisor books) {
    this.books = books;
  }

  @Call
  int buy(String symbol) {
    return books.require(symbol).add();
  }
}

class Auditor {
  private final RiskEngineRef risk;

  Auditor(RiskEngineRef risk) {
    this.risk = risk;
  }

  @Call
  int exposure() {
    return risk.exposure();
  }
}

class Backup {
  private MarketTree market;

  @Cast
  void open(MarketTree market) {
    this.market = market;
  }

  @Call
  int best(String symbol) {
    return market.trader().buy(symbol);
  }
}

class Router {
  private final PartitionSupervisorRef<VenueTree> venues;

  Router(PartitionSupervisorRef<VenueTree> venues) {
    this.venues = venues;
  }

  @Call
  int route(String order) {
    return venues.forKey(order).gateway().send();
  }
}
