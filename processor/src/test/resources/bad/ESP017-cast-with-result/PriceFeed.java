package app;

import dev.espalier.annotations.Cast;
import java.io.IOException;

class PriceFeed {
  @Cast
  int record(String tick) {
    return 1;
  }

  @Cast
  void save(String tick) throws IOException {}
}
