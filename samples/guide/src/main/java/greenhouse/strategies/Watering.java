package greenhouse.strategies;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

@Supervisor(strategy = Strategy.ONE_FOR_ALL, maxRestarts = 1, maxSeconds = 60)
interface Watering {

  @Child
  Valve valve();

  @Child
  Pump pump();
}
