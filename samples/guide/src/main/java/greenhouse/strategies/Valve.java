package greenhouse.strategies;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;

/** Lets water through. Shut when it starts. */
@Child
final class Valve {
  private boolean open;

  @Call
  void open() {
    open = true;
  }

  @Call
  void shut() {
    open = false;
  }

  @Call
  boolean isOpen() {
    return open;
  }
}
