package app;

import dev.espalier.annotations.Cast;
import dev.espalier.annotations.FormatStatus;
import dev.espalier.annotations.Partition;
import java.util.HashMap;
import java.util.Map;

class Positions {
  private final int number;
  private final Map<String, Place> trucks = new HashMap<>();

  Positions(@Partition int number) {
    this.number = number;
  }

  @Cast
  void report(String truck, Place place) {
    trucks.put(truck, place);
  }

  @FormatStatus
  String status() {
    return number + ": " + trucks.size();
  }
}
