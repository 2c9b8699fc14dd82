package app;

import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Every;
import java.util.HashMap;
import java.util.Map;

record Measurement(String sensor, double value) {}

class Sums {
  private final Map<String, Double> sums = new HashMap<>();

  @Cast
  void add(Measurement measurement) {
    sums.merge(measurement.sensor(), measurement.value(), Double::sum);
  }

  @Every(millis = 60_000)
  void flush() {
    sums.clear();
  }
}
