package app;

import dev.espalier.annotations.Call;

public class Risk {
  @Call
  int limit() {
    return 100;
  }
}
