package app;

import dev.espalier.annotations.DynamicSupervisor;

interface Trading {
  @DynamicSupervisor
  OrderBook books();
}
