package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Key;
import dev.espalier.annotations.Restart;
import java.util.LinkedHashMap;
import java.util.Map;

class Winners {
  private final Map<String, String> winners = new LinkedHashMap<>();

  @Cast
  void won(String lot, String bidder) {
    winners.put(lot, bidder);
  }

  @Call
  Map<String, String> all() {
    return Map.copyOf(winners);
  }
}

@Child(restart = Restart.TRANSIENT)
class Lot {
  private final String name;
  private final WinnersRef winners;

  Lot(@Key String name, WinnersRef winners) {
    this.name = name;
    this.winners = winners;
  }

  @Cast
  void close(Bid highest) {
    winners.won(name, highest.bidder() + " for " + highest.cents());
  }
}
