package app;

import dev.espalier.annotations.Call;
import java.util.List;

class PriceFeed {
  record Price(int cents) {}

  @Call
  List<Price> prices() {
    return List.of();
  }
}
