package app;

import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Key;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class Warehouse {
  private final Map<String, ArrayList<String>> shelves = new HashMap<>();

  Warehouse(@Key String city, @Arg int[] sizes) {}

  @Cast
  void store(ArrayList<String> goods) {
    shelves.put("new", goods);
  }

  @Cast
  void label(byte[] picture, String... goods) {}

  @Call
  Map<String, ArrayList<String>> shelves() {
    return shelves;
  }

  @Call
  Stream<String> goods(Date since) {
    return shelves.values().stream().flatMap(List::stream);
  }
}
