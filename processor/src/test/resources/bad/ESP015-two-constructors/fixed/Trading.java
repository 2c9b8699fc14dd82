package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Trading {
  @Child
  default PriceFeed feed(String url) {
    return new PriceFeed(url);
  }
}

class PriceFeed {
  PriceFeed(String url) {}

  PriceFeed(String url, int retries) {}
}
