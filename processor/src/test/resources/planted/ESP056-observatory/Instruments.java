package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

@Supervisor(strategy = Strategy.ONE_FOR_ALL, maxRestarts = 3, maxSeconds = 60)
interface Instruments {
  @Child(id = "north dome")
  default Dome north() {
    return new Dome(0);
  }

  @Child(id = "south dome")
  default Dome south() {
    return new Dome(180);
  }

  @Child
  SkyCamera camera();
}
