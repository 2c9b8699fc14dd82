package app;

import dev.espalier.annotations.Call;
import java.util.concurrent.CompletableFuture;

class PriceFeed {
  @Call
  CompletableFuture<Integer> price(String symbol) {
    return CompletableFuture.completedFuture(7);
  }
}

class User {
  int twice(PriceFeedRef feed) {
    return feed.price("EURUSD") + feed.async().price("EURUSD").join();
  }
}
