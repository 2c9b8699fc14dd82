package app;

import dev.espalier.annotations.Call;

public class Risk {
  private final FeedRef feed;

  public Risk(FeedRef feed) {
    this.feed = feed;
  }

  @Call
  int exposure() throws UnknownSymbol {
    return 100 + feed.price("EURUSD");
  }
}
