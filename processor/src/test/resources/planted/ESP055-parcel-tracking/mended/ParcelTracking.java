package app;

import dev.espalier.DuplicateRegistry;
import dev.espalier.annotations.Application;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

/** Where each parcel is, and who wants to know. */
@Application(terminationGrace = 20_000)
@Supervisor(strategy = Strategy.ONE_FOR_ONE)
interface ParcelTracking {
  @Child
  DuplicateRegistry<ParcelId, CustomerRef> followers();

  @Child
  Estimates estimates();

  @DynamicSupervisor(maxChildren = 10_000)
  Customer customers();

  @DynamicSupervisor
  Parcel parcels();

  /** What a forecast was made from is forgotten with it; nobody else has to be restarted. */
  @Supervisor(strategy = Strategy.REST_FOR_ONE)
  interface Estimates {
    @Child
    Depots depots();

    @Child
    Forecast forecast();
  }
}
