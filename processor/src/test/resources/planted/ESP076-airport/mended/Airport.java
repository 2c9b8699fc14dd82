package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

/** What is in the air, and what is on the ground. */
@Supervisor(strategy = Strategy.REST_FOR_ONE, maxRestarts = 3, maxSeconds = 60)
interface Airport {
  @Child
  Radar radar();

  @DynamicSupervisor(maxChildren = 200)
  Approach approaches();

  @Child
  Apron apron();
}

@Supervisor(strategy = Strategy.REST_FOR_ONE)
interface Apron {
  @Child
  Gates gates();

  @Child
  Marshal marshal();
}
