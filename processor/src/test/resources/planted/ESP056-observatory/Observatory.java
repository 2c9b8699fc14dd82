package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

/** Two domes, a sky camera, and somebody who plans the night. */
@Supervisor(strategy = Strategy.REST_FOR_ONE, maxSeconds = 60)
interface Observatory {
  @Child
  StarCatalogue catalogue();

  @Child
  Instruments instruments();

  @Child
  NightPlan plan();
}
