package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

@Supervisor(strategy = Strategy.REST_FOR_ONE)
interface Market {
  @DynamicSupervisor
  OrderBook books();

  @Child
  Trader trader();
}
