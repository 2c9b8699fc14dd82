package app;

import dev.espalier.Down;
import dev.espalier.Self;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.OnDown;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@Supervisor(strategy = Strategy.REST_FOR_ONE)
interface Trading {
  @Child
  PriceFeed feed();

  @Child
  RiskEngine risk();

  @Child
  Desk desk();

  @Child
  Display display();

  @Child
  Watcher watcher();

  @Child(restart = Restart.TEMPORARY)
  Auditor auditor();

  @Supervisor
  interface Desk {
    @Child
    Trader trader();
  }
}

class PriceFeed {
  private final Map<String, Integer> prices = new HashMap<>();

  @Call
  int price(String symbol) {
    return prices.getOrDefault(symbol, 0);
  }

  @Cast
  void record(String symbol, int price) {
    prices.put(symbol, price);
  }
}

class RiskEngine {
  private final PriceFeedRef feed;
  private int exposure;

  RiskEngine(PriceFeedRef feed) {
    this.feed = feed;
  }

  @Call
  int exposure(String symbol) {
    exposure += feed.price(symbol);
    return exposure;
  }
}

class Trader {
  private final PriceFeedRef prices;
  private final List<Integer> seen = new ArrayList<>();

  Trader(PriceFeedRef prices) {
    this.prices = prices;
  }

  @Cast
  void trade(String symbol) {
    seen.add(prices.price(symbol));
  }
}

class Display {
  private final PriceFeedRef feed;

  Display(PriceFeedRef feed) {
    this.feed = feed;
  }

  @Call
  String show(String symbol) {
    return symbol + " " + feed.price(symbol);
  }
}

class Watcher {
  private int last;

  Watcher(PriceFeedRef feed, Self self) {
    self.monitor(feed);
  }

  @Call
  int last() {
    return last;
  }

  @OnDown
  void lost(Down down) {
    last = 0;
  }
}

class Auditor {
  private int checked;

  Auditor(PriceFeedRef feed) {}

  @Call
  int check() {
    return ++checked;
  }
}
