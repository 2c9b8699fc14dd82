package app;

import dev.espalier.annotations.Call;

public class Session {
  private final FeedRef feed;
  private final String user;

  public Session(FeedRef feed, String user) {
    this.feed = feed;
    this.user = user;
  }

  @Call
  String hello() throws UnknownSymbol {
    return "session of " + user + " sees " + feed.price("EURUSD");
  }
}
