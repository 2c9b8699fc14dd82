package app;

import dev.espalier.annotations.Application;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Shutdown;
import dev.espalier.annotations.Supervisor;

@Application
@Supervisor
interface Archive {
  @Child
  Storage storage();
}

@Supervisor
interface Storage {
  @Child
  Index index();

  @Child(id = "tape")
  TapeDrive drive();
}

class Index {
  @Call
  int entries() {
    return 3;
  }
}

@Child(shutdown = Shutdown.INFINITY)
class TapeDrive implements AutoCloseable {
  @Call
  int position() {
    return 0;
  }

  @Override
  public void close() {}
}
