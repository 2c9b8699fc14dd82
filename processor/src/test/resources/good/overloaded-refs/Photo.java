package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;

@Child
class Photo {
  private int seen;

  @Call
  int look() {
    return ++seen;
  }
}
