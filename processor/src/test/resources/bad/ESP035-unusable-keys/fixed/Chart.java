package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Key;
import java.util.List;

class Chart {
  Chart(@Key List<Byte> hash) {}

  @Call
  int depth() {
    return 20;
  }
}
