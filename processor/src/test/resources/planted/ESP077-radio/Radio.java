package app;

import dev.espalier.annotations.Application;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

/** A studio that goes on air, and an archive that keeps what was said. */
@Application(terminationGrace = 40_000)
@Supervisor(strategy = Strategy.REST_FOR_ONE, maxRestarts = 2, maxSeconds = 60)
interface Radio {
  @Child
  Archive archive();

  @Child(restart = Restart.TRANSIENT)
  Studio studio();
}
