package app;

import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Trading {
  @DynamicSupervisor(maxChildren = 0, maxRestarts = 3, maxSeconds = 1)
  OrderBook books();
}
