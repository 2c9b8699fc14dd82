package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Trading {
  @Child(restart = Restart.TRANSIENT)
  @DynamicSupervisor
  OrderBook books();
}
