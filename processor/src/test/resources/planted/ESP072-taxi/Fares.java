package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;

class Fares {
  private int centsPerKilometre = 210;

  @Call
  int fare(int metres) {
    return 400 + metres * centsPerKilometre / 1_000;
  }

  @Cast
  void raise(int cents) {
    centsPerKilometre += cents;
  }
}
