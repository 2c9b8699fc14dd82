package app;

import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Key;
import dev.espalier.annotations.Restart;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

record Price(String symbol, BigDecimal amount) {}

record Limits(int mostOpen) {}

@Child(restart = Restart.TRANSIENT)
class PriceFeed {
  private final Map<String, Price> latest = new HashMap<>();

  @Cast
  void tick(Price price) {
    latest.put(price.symbol(), price);
  }

  @Call
  Optional<Price> latest(String symbol) {
    return Optional.ofNullable(latest.get(symbol));
  }
}

class RiskEngine {
  private final PriceFeedRef feed;
  private final Limits limits;
  private int open;

  RiskEngine(PriceFeedRef feed, Limits limits) {
    this.feed = feed;
    this.limits = limits;
  }

  @Call
  boolean mayOpen(String symbol) {
    boolean allowed = open < limits.mostOpen() && feed.latest(symbol).isPresent();
    open += allowed ? 1 : 0;
    return allowed;
  }
}

class OrderRouter {
  private final RiskEngineRef risk;
  private int sent;

  OrderRouter(RiskEngineRef risk) {
    this.risk = risk;
  }

  @Call
  boolean send(String symbol) {
    boolean allowed = risk.mayOpen(symbol);
    sent += allowed ? 1 : 0;
    return allowed;
  }
}

class OrderBook {
  private final int depth;
  private final Deque<Price> bids = new ArrayDeque<>();

  OrderBook(@Key String symbol, @Arg int depth) {
    this.depth = depth;
  }

  @Cast
  void bid(Price price) {
    bids.addFirst(price);
    if (bids.size() > depth) {
      bids.removeLast();
    }
  }
}
