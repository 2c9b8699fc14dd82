package app;

import dev.espalier.Registry;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

/** Taxis go where the dispatcher sends them, and meters count what it costs. */
@Supervisor(strategy = Strategy.REST_FOR_ONE)
interface TaxiCompany {
  @Child
  Registry<Plate, Zone> zones();

  @Child
  Fares fares();

  @DynamicSupervisor(maxChildren = 200)
  Taxi taxis();

  @Child
  Dispatcher dispatcher();
}
