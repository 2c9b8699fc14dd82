package app;

import dev.espalier.annotations.Call;

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
  private final TradingTree trading;

  Auditor(TradingTree trading) {
    this.trading = trading;
  }

  @Call
  int exposure() {
    return trading.risk().exposure();
  }
}

class Backup {
  private final MarketTree market;

  Backup(MarketTree market) {
    this.market = market;
  }

  @Call
  int price() {
    return market.feed().price();
  }
}

class Router {
  private final GatewayRef gateway;

  Router(GatewayRef gateway) {
    this.gateway = gateway;
  }

  @Call
  int route(String order) {
    return gateway.send();
  }
}
