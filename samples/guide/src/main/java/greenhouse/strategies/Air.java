package greenhouse.strategies;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

@Supervisor(strategy = Strategy.REST_FOR_ONE)
interface Air {

  @Child
  Climate climate();

  @Child
  Thermostat thermostat();
}
