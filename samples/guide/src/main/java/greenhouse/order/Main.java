package greenhouse.order;

import dev.espalier.TreeStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts and stops a tree, and then one of which a child cannot start. */
final class Main {
  private Main() {}

  public static void main(String[] args) throws IOException {
    Path device = Files.writeString(Files.createTempFile("probe", null), "21.5\n");
    try (StationTree tree = StationTree.start(device)) {
      System.out.println("the probe says " + tree.probe().line());
    }
    Files.delete(device);
    try (StationTree tree = StationTree.start(Path.of("/dev/probe"))) {
      System.out.println("the probe says " + tree.probe().line());
    } catch (TreeStartException e) {
      System.out.println(e.getMessage());
    }
  }
}
