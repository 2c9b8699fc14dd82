package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Key;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

record Flight(String number) {}

record Position(double latitude, double longitude, int feet) {}

class Radar {
  private final Map<Flight, Position> seen = new HashMap<>();

  @Cast
  void echo(Flight flight, Position position) {
    seen.put(flight, position);
  }

  @Call
  Optional<Position> where(Flight flight) {
    return Optional.ofNullable(seen.get(flight));
  }
}

/** A flight on its way down. */
class Approach {
  private final Flight flight;
  private final RadarRef radar;
  private int cleared = 40_000;

  Approach(@Key Flight flight, RadarRef radar) {
    this.flight = flight;
    this.radar = radar;
  }

  @Call
  int descend(int feet) {
    int now = radar.where(flight).map(Position::feet).orElse(cleared);
    cleared = Math.min(now, feet);
    return cleared;
  }
}
