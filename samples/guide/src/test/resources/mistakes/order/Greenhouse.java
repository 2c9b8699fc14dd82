package greenhouse.mistakes;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Greenhouse {

  @Child
  Thermometer thermometer();

  @Child
  Climate climate();
}

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

final class Climate {
  private double last;

  @Cast
  void record(double measurement) {
    last = measurement;
  }

  @Call
  double last() {
    return last;
  }
}
