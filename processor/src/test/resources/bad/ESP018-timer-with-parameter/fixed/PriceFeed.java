package app;

import dev.espalier.ExitReason;
import dev.espalier.annotations.AfterStart;
import dev.espalier.annotations.Every;
import dev.espalier.annotations.Terminate;

class PriceFeed {
  private final String url;
  private int count;

  PriceFeed(String url) {
    this.url = url;
  }

  @AfterStart
  void connect() {
    count = url.length();
  }

  @Every(millis = 1_000)
  void poll() {
    count++;
  }

  @Terminate
  void stop(ExitReason why) {
    System.out.println(count + " polls, then " + why);
  }
}
