package app;

import dev.espalier.annotations.Call;

class PriceFeed {
  @Call
  String path() {
    return "/";
  }
}
