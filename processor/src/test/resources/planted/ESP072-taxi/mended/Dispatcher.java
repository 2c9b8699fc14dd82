package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

class Dispatcher {
  private final TaxiDynamicSupervisor taxis;
  private final DispatcherRef me;
  private final Deque<Plate> free = new ArrayDeque<>();

  Dispatcher(TaxiDynamicSupervisor taxis, DispatcherRef me) {
    this.taxis = taxis;
    this.me = me;
  }

  @Call
  void signOn(Plate plate) {
    taxis.findOrStart(plate, me);
    free.addLast(plate);
  }

  @Call
  Optional<Plate> order(Zone from) {
    Plate next = free.pollFirst();
    if (next == null || !send(next, from)) {
      return Optional.empty();
    }
    return Optional.of(next);
  }

  @Cast
  void free(Plate plate) {
    free.addLast(plate);
  }

  private boolean send(Plate plate, Zone from) {
    TaxiRef taxi = taxis.require(plate);
    return taxi.drive(from);
  }
}
