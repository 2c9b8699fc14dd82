package greenhouse.strategies;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;

/** Knows what was measured. */
@Child
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
