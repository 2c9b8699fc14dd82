package greenhouse.strategies;

import dev.espalier.ExitReason;
import dev.espalier.Signals;
import java.util.concurrent.CompletableFuture;

/** Shows how a failure climbs: the pump crashes once more than its supervisor allows. */
final class Main {
  private Main() {}

  public static void main(String[] args) {
    try (GreenhouseTree tree = GreenhouseTree.start()) {
      WateringTree watering = tree.watering();
      CompletableFuture<ExitReason> end = Signals.monitor(watering.supervisor());
      for (int crash = 1; crash <= 2; crash++) {
        watering.supervisor().whichChildren(); // answers when the restart is done
        Signals.kill(watering.pump());
      }
      System.out.println("watering has ended: " + end.join());
      tree.supervisor().whichChildren();
      System.out.println("there is a pump again: " + watering.pump().isAlive());
      System.out.println("and it is running: " + watering.pump().isRunning());
    }
  }
}
