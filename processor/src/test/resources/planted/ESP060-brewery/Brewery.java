package app;

import dev.espalier.Agent;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.PartitionSupervisor;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

/** Thermometers in the tanks; what they measure is kept for the office of weights and measures. */
@Supervisor(strategy = Strategy.REST_FOR_ONE)
interface Brewery {
  @Child
  Agent<Limits> limits();

  @Child
  Logbook logbook();

  @PartitionSupervisor(partitions = 6)
  Tank tanks();

  @Child
  Probe probe();
}
