package greenhouse.strategies;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor(maxRestarts = 2, maxSeconds = 300)
interface Greenhouse {

  @Child
  Air air();

  @Child
  Watering watering();
}
