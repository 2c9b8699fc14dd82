package greenhouse.mistakes;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;

@Child
final class Climate {
  private double highest;

  @Cast
  void record(Measurement measurement) {
    highest = Math.max(highest, measurement.degrees);
  }

  @Call
  double highest() {
    return highest;
  }
}

final class Measurement {
  double degrees;
}
