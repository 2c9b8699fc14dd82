package app;

import dev.espalier.annotations.Call;
import java.util.concurrent.CompletableFuture;

class PriceFeed {
  @Call
  @SuppressWarnings("rawtypes")
  CompletableFuture price(String symbol) {
    return CompletableFuture.completedFuture(7);
  }
}

class User {
  Object twice(PriceFeedRef feed) {
    return feed.price("EURUSD") + " " + feed.async().price("EURUSD").join();
  }
}
