package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Every;

class Tail {
  private int lines;

  @Call
  int lines() {
    return lines;
  }

  @Every(millis = 100)
  void read() {
    lines++;
  }
}
