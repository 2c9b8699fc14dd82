package greenhouse.first;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import java.util.ArrayList;
import java.util.List;

/** Takes what the probe says, and knows what it has said. */
@Child
final class Climate {
  private final List<Double> degrees = new ArrayList<>();

  @Call
  void measured(String line) {
    degrees.add(Double.parseDouble(line));
  }

  @Call
  String summary() {
    return degrees.size() + " measurements " + degrees;
  }
}
