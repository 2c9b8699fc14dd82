package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

class Gates {
  private final Map<String, Flight> taken = new HashMap<>();

  @Call
  boolean take(String gate, Flight flight) {
    return taken.putIfAbsent(gate, flight) == null;
  }

  @Cast
  void leave(String gate) {
    taken.remove(gate);
  }
}

/** Gives a gate to what is about to land. */
class Marshal {
  private final GatesRef gates;
  private final RadarRef radar;
  private int next;

  Marshal(GatesRef gates, RadarRef radar) {
    this.gates = gates;
    this.radar = radar;
  }

  @Call
  Optional<String> expect(Flight flight) {
    if (radar.where(flight).filter(position -> position.feet() < 3_000).isEmpty()) {
      return Optional.empty();
    }
    String gate = "B" + next++ % 20;
    return gates.take(gate, flight) ? Optional.of(gate) : Optional.empty();
  }
}
