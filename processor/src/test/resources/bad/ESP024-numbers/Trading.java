package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor(maxRestarts = -1, maxSeconds = 0)
interface Trading {
  @Child(shutdown = -5)
  PriceFeed feed();
}
