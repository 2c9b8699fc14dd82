package greenhouse.order;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Station {

  @Child
  Clock clock();

  @Child
  Probe probe();
}
