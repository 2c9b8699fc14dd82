package app;

import dev.espalier.annotations.Application;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.OnStop;
import dev.espalier.annotations.StartPhase;
import dev.espalier.annotations.Supervisor;

/** A program: opened when the tree is up, closed in order. */
@Application(name = "web shop", terminationGrace = 20_000)
@Supervisor
interface WebShop {
  @Child
  Baskets baskets();

  @Child
  Payments payments();

  @Child
  Gate gate();

  @StartPhase
  default void open(GateRef gate) {
    gate.open();
  }

  @OnStop
  default void goodbye(GateRef gate) {
    System.out.println("open: " + gate.isOpen());
  }
}

@Supervisor
interface Payments {
  @DynamicSupervisor
  Payment running();
}
