package app;

import dev.espalier.annotations.Call;

class Till {
  private long cents;

  @Call
  long paid(int amount) {
    cents += amount;
    return cents;
  }
}
