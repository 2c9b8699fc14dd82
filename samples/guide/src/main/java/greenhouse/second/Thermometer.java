package greenhouse.second;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;

/** Understands what the probe says. It has nothing to lose. */
@Child
final class Thermometer {
  private final ClimateRef climate;

  Thermometer(ClimateRef climate) {
    this.climate = climate;
  }

  @Call
  void measured(String line) {
    climate.record(Double.parseDouble(line));
  }
}
