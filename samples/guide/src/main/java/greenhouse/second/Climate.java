package greenhouse.second;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import java.util.ArrayList;
import java.util.List;

/** Knows what was measured. There is hardly anything in it that could fail. */
@Child
final class Climate {
  private final List<Double> degrees = new ArrayList<>();

  @Cast
  void record(double measurement) {
    degrees.add(measurement);
  }

  @Call
  String summary() {
    return degrees.size() + " measurements " + degrees;
  }
}
