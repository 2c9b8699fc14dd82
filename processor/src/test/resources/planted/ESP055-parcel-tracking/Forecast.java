package app;

import dev.espalier.annotations.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Reckons once for each depot, and remembers the result. */
class Forecast {
  private final DepotsRef depots;
  private final Map<String, Duration> known = new HashMap<>();

  Forecast(DepotsRef depots) {
    this.depots = depots;
  }

  @Call
  Instant arrival(String depot, Instant scanned) {
    Duration delay = known.get(depot);
    if (delay == null) {
      delay = depots.delay(depot).plusHours(18);
      known.put(depot, delay);
    }
    return scanned.plus(delay);
  }
}
