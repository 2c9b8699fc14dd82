package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Trading {
  @Child
  Desk desk();

  @DynamicSupervisor
  OrderBook books();
}
