package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Key;

class Seat {
  private String owner = "";

  Seat(@Key String place) {}

  @Call
  boolean sell(String buyer) {
    boolean free = owner.isEmpty();
    owner = free ? buyer : owner;
    return free;
  }
}
