package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor(maxRestarts = Ghost.MANY)
interface Trading {
  @Child
  PriceFeed feed();
}

class PriceFeed {}
