package app;

import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Key;

class Feed {
  @Call
  int price(@Key String symbol, @Arg int venue) {
    return 7;
  }
}
