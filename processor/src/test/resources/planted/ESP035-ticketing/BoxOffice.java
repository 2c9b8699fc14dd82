package app;

import dev.espalier.Agent;
import dev.espalier.annotations.Cast;

class BoxOffice {
  private final Agent<Integer> sold;
  private final SeatDynamicSupervisor seats;

  BoxOffice(Agent<Integer> sold, SeatDynamicSupervisor seats) {
    this.sold = sold;
    this.seats = seats;
  }

  @Cast
  void sold() {
    sold.update(n -> n + seats.count());
  }
}
