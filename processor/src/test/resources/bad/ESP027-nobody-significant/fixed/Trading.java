package app;

import dev.espalier.annotations.AutoShutdown;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Supervisor;

@Supervisor(autoShutdown = AutoShutdown.ANY_SIGNIFICANT)
interface Trading {
  @Child(restart = Restart.TRANSIENT, significant = true)
  PriceFeed feed();
}

class PriceFeed {}
