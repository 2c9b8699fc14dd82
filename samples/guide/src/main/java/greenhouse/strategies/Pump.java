package greenhouse.strategies;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;

/** Presses water into an open valve. Still when it starts. */
@Child
final class Pump {
  private final ValveRef valve;
  private boolean running;

  Pump(ValveRef valve) {
    this.valve = valve;
  }

  @Call
  void start() {
    valve.open();
    running = true;
  }

  @Call
  boolean isRunning() {
    return running;
  }
}
