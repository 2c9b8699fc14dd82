package app;

import dev.espalier.Agent;
import dev.espalier.TaskSupervisor;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

/** Measures on a mountain, and sends what it has measured down to the valley. */
@Supervisor(strategy = Strategy.REST_FOR_ONE, maxRestarts = 10, maxSeconds = 600)
abstract class WeatherStation {
  private final String mountain;

  WeatherStation(String mountain) {
    this.mountain = mountain;
  }

  @Child
  abstract Agent<Calibration> calibration();

  @Child
  Barometer barometer(Agent<Calibration> calibration) {
    return new Barometer(mountain, calibration);
  }

  @Child(restart = Restart.TRANSIENT)
  abstract Uplink uplink();

  @Child
  abstract TaskSupervisor tasks();

  @Child
  abstract Maintenance maintenance();
}
