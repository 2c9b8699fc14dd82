package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Trading {
  @DynamicSupervisor
  OrderBook books();

  @Child
  Desk desk();
}
