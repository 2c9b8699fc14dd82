package greenhouse.mistakes;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;
import java.util.HashSet;
import java.util.Set;

@Supervisor(strategy = Strategy.ONE_FOR_ALL)
interface Watering {

  @Child
  Valve valve();

  @Child
  Pump pump();
}

final class Valve {
  private final Set<PumpRef> pumps = new HashSet<>();
  private boolean open;

  @Call
  void connect(PumpRef pump) {
    pumps.add(pump);
  }

  @Call
  void open() {
    open = true;
  }

  @Call
  void shut() {
    for (PumpRef pump : pumps) {
      pump.stop();
    }
    open = false;
  }

  @Call
  boolean isOpen() {
    return open;
  }
}

final class Pump {
  private final ValveRef valve;
  private boolean running;

  Pump(ValveRef valve, PumpRef me) {
    this.valve = valve;
    valve.connect(me);
  }

  @Call
  void start() {
    valve.open();
    running = true;
  }

  @Call
  void stop() {
    running = false;
  }

  @Call
  boolean isRunning() {
    return running;
  }
}
