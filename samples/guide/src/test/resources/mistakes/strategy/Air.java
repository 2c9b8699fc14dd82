package greenhouse.mistakes;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

@Supervisor(strategy = Strategy.ONE_FOR_ONE)
interface Air {

  @Child
  Climate climate();

  @Child
  Thermostat thermostat();
}

final class Climate {
  private double sum;
  private int measurements;

  @Cast
  void record(double degrees) {
    sum += degrees;
    measurements++;
  }

  @Call
  double average() {
    return measurements == 0 ? Double.NaN : sum / measurements;
  }
}

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
