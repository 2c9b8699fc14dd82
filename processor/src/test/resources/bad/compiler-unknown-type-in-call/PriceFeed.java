package app;

import dev.espalier.annotations.Call;

class PriceFeed {
  @Call
  Ghost price() {
    return null;
  }
}
