package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How long parcels lie in each depot today. */
class Depots {
  private final Map<String, Duration> delays = new HashMap<>();

  @Cast
  void report(String depot, Duration delay) {
    delays.put(depot, delay);
  }

  @Call
  Duration delay(String depot) {
    return delays.getOrDefault(depot, Duration.ZERO);
  }
}
