package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor
public interface Market {
  @Child
  Risk risk();

  @DynamicSupervisor(maxChildren = 3, maxRestarts = 10)
  OrderBook books();

  @DynamicSupervisor
  Download downloads();

  @Child
  Desk desk();
}
