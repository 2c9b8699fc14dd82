package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;

@Child
final class Till implements AutoCloseable {
  @Call
  int total() {
    return 7;
  }

  @Override
  public void close() {
    System.out.println("till closes");
  }
}
