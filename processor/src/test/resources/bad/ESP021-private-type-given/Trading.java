package app;

import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Trading {
  @DynamicSupervisor
  OrderBook books();
}
