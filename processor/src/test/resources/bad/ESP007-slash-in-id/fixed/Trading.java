package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Trading {
  @Child(id = "feed-eur")
  PriceFeed feed();

  @Child
  PriceFeed second();
}

class PriceFeed {}
