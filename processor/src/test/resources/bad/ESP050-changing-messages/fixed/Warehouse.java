package app;

import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Key;
import dev.espalier.annotations.Shareable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class Warehouse {
  private final Map<String, List<String>> shelves = new HashMap<>();

  Warehouse(@Key String city, @Arg List<Integer> sizes) {}

  @Cast
  void store(List<String> goods) {
    shelves.put("new", goods);
  }

  @Cast
  void label(@Shareable byte[] picture, String... goods) {}

  @Call
  Map<String, List<String>> shelves() {
    return Map.copyOf(shelves);
  }

  @Call
  List<String> goods(Instant since) {
    return shelves.values().stream().flatMap(List::stream).toList();
  }
}
