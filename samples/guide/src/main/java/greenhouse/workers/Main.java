package greenhouse.workers;

import dev.espalier.CallFailedException;
import dev.espalier.CallTimeoutException;
import java.io.StringReader;
import java.time.Duration;

/** Uses the vent in all the ways in which a worker can be used. */
final class Main {
  private Main() {}

  public static void main(String[] args) throws VentStuck {
    try (RoofTree tree = RoofTree.start(new SlowMotor(), new StringReader("21.5\n22.5\n"))) {
      VentRef vent = tree.vent();
      vent.open(30); // waits until it is done, 5 seconds at most
      vent.shut(); // does not wait
      System.out.println(vent.percent() + " %"); // messages of one sender keep their order

      vent.async().percent().thenAccept(percent -> System.out.println(percent + " %")).join();

      try {
        vent.open(95);
      } catch (VentStuck e) {
        System.out.println("no: " + e.getMessage());
      }

      try {
        vent.within(Duration.ofMillis(50)).openFully();
      } catch (CallTimeoutException e) {
        System.out.println(e.getMessage());
      }
      System.out.println("the vent lives: " + vent.isAlive() + ", " + vent.openFully() + " %");

      try {
        vent.open(-1);
      } catch (CallFailedException e) {
        System.out.println("the vent has crashed: " + e.reason());
      }
    }
  }

  /** Stands for a device: is there when it was asked three times. */
  private static final class SlowMotor implements Motor {
    private int steps;

    @Override
    public void shut() {
      System.out.println("motor: shut");
    }

    @Override
    public void turn(int percent) {
      if (percent < 0) {
        throw new IllegalArgumentException("there is no " + percent + " %");
      }
      steps = 3;
    }

    @Override
    public boolean isTurning() {
      return steps-- > 0;
    }

    @Override
    public void off() {
      System.out.println("motor: off");
    }
  }
}
