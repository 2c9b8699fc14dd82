package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Shutdown;
import dev.espalier.annotations.Supervisor;

@Supervisor(maxRestarts = 3, maxSeconds = 5)
interface Trading {
  @Child(shutdown = Shutdown.INFINITY)
  PriceFeed feed();
}
