package app;

import dev.espalier.annotations.Call;
import java.util.EnumMap;
import java.util.Map;

class Tally {
  private final Map<Party, Integer> seats = new EnumMap<>(Party.class);

  @Call
  void add(Map<Party, Integer> box) {
    box.forEach((party, votes) -> seats.merge(party, votes, Integer::sum));
  }

  @Call
  Map<Party, Integer> result() {
    return Map.copyOf(seats);
  }
}

enum Party {
  HILL,
  RIVER,
  WOOD
}
