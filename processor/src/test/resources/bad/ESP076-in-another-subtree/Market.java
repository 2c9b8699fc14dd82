package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Market {
  @Child
  PriceFeed feed();

  @DynamicSupervisor
  OrderBook books();
}
