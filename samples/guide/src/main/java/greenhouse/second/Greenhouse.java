package greenhouse.second;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Greenhouse {

  @Child
  Climate climate();

  @Child
  Thermometer thermometer();
}
