package app;

import dev.espalier.annotations.Call;
import java.io.IOException;

class PriceFeed {
  @Call
  int record(String tick) {
    return 1;
  }

  @Call
  void save(String tick) throws IOException {}
}
