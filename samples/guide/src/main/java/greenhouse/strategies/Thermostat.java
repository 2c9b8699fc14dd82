package greenhouse.strategies;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;

/** Knows how warm it was at its start, and says whether it has become warmer. */
@Child
final class Thermostat {
  private final ClimateRef climate;
  private double before;

  Thermostat(ClimateRef climate) {
    this.climate = climate;
  }

  @Call
  boolean isWarmer() {
    double now = climate.average();
    boolean warmer = now > before;
    before = now;
    return warmer;
  }
}
