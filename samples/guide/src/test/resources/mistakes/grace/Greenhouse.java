package greenhouse.mistakes;

import dev.espalier.annotations.Application;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Application(terminationGrace = 10_000)
@Supervisor
interface Greenhouse {

  @Child(shutdown = 8_000)
  Archive archive();

  @Child(shutdown = 6_000)
  Vent vent();
}

final class Archive implements AutoCloseable {
  private boolean open = true;

  @Call
  boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
  }
}

final class Vent implements AutoCloseable {
  private int percent;

  @Call
  int percent() {
    return percent;
  }

  @Override
  public void close() {
    percent = 0;
  }
}
