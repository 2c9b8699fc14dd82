package app;

import dev.espalier.Self;
import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Key;
import dev.espalier.annotations.Restart;
import java.time.Duration;
import java.util.Optional;

/** Held for ten minutes, until somebody pays. */
@Child(restart = Restart.TRANSIENT)
class Night {
  private final RoomNight night;
  private final int cents;
  private final RevenueRef revenue;
  private final Self self;
  private Optional<String> guest = Optional.empty();

  Night(@Key RoomNight night, @Arg int cents, RevenueRef revenue, Self self) {
    this.night = night;
    this.cents = cents;
    this.revenue = revenue;
    this.self = self;
    self.label("room " + night.room());
  }

  @Call
  boolean hold(String name) {
    if (guest.isPresent()) {
      return false;
    }
    guest = Optional.of(name);
    self.idleTimeout(Duration.ofMinutes(10), self::stop);
    return true;
  }

  @Call
  String pay() throws NotHeld {
    String name = guest.orElseThrow(() -> new NotHeld("nobody holds it"));
    revenue.add(cents);
    return name + ", room " + night.room() + " on " + night.date();
  }
}

class NotHeld extends Exception {
  private static final long serialVersionUID = 1;

  NotHeld(String message) {
    super(message);
  }
}
