package greenhouse.second;

import dev.espalier.CallFailedException;
import java.util.List;

final class Main {
  private Main() {}

  public static void main(String[] args) {
    try (GreenhouseTree tree = GreenhouseTree.start()) {
      ThermometerRef thermometer = tree.thermometer();
      for (String line : List.of("21.5", "22.5", "ERR", "23.0")) {
        try {
          thermometer.measured(line);
        } catch (CallFailedException e) {
          System.out.println("`" + line + "` was not taken: " + e.reason());
          tree.supervisor().whichChildren(); // the supervisor answers when the restart is done
        }
      }
      System.out.println(tree.climate().summary());
    }
  }
}
