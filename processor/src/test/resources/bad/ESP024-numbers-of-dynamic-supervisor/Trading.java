package app;

import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Trading {
  @DynamicSupervisor(maxChildren = -1, maxRestarts = -2, maxSeconds = 0)
  OrderBook books();
}
