package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

/** Measurements come in through a queue and are summed up every minute. */
@Supervisor(strategy = Strategy.REST_FOR_ONE)
interface Telemetry {
  @Child
  Sums sums();

  @Child
  Intake intake();
}
