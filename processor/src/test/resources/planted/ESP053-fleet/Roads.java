package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import java.util.HashMap;
import java.util.Map;

record Place(double latitude, double longitude) {}

class Roads {
  private final Map<String, Place> closed = new HashMap<>();

  @Cast
  void close(String road, Place from) {
    closed.put(road, from);
  }

  @Call
  boolean isOpen(String road) {
    return !closed.containsKey(road);
  }
}
