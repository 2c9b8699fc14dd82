package app;

import dev.espalier.Registry;
import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Key;

class Taxi {
  private final Plate plate;
  private final DispatcherRef dispatcher;
  private final FaresRef fares;
  private final Registry<Plate, Zone> zones;
  private boolean busy;
  private int earned;

  Taxi(
      @Key Plate plate,
      @Arg DispatcherRef dispatcher,
      FaresRef fares,
      Registry<Plate, Zone> zones) {
    this.plate = plate;
    this.dispatcher = dispatcher;
    this.fares = fares;
    this.zones = zones;
  }

  @Call
  boolean drive(Zone from) {
    boolean free = !busy;
    busy = true;
    zones.unregister(plate);
    zones.register(plate, from);
    return free;
  }

  @Cast
  void arrived(int metres) {
    earned += fares.fare(metres);
    busy = false;
    dispatcher.free(plate);
  }

  @Call
  int earned() {
    return earned;
  }
}
