package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Trading {
  @Child(shutdown = 5_000)
  Gateway gateway();

  @Supervisor
  interface Gateway {
    @Child
    PriceFeed feed();
  }
}

class PriceFeed {}
