package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor
public interface Market {
  @Child
  Risk risk();

  @Child
  Log log();

  @DynamicSupervisor(maxChildren = 10_000, maxRestarts = 100, maxSeconds = 1)
  OrderBook books();

  @DynamicSupervisor
  Download downloads();

  @DynamicSupervisor(maxChildren = 1)
  Slot<Integer> slots();

  @DynamicSupervisor
  Odd odd();

  @Child
  OrderBook one();

  @Child
  Desk desk();
}
