package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

/** Prices come in, risk is counted, orders go out. */
@Supervisor(strategy = Strategy.REST_FOR_ONE)
interface Desk {
  @Child
  PriceFeed feed();

  @Child
  OrderRouter router();

  @Child
  RiskEngine risk();

  @DynamicSupervisor(maxChildren = 10_000)
  OrderBook books();
}
