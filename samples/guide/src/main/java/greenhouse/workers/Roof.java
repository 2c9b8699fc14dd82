package greenhouse.workers;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Roof {

  @Child
  Vent vent();

  @Child
  Gauge gauge();

  @Child(restart = Restart.TRANSIENT)
  Line line();
}
