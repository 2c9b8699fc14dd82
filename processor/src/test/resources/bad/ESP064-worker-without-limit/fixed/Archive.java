package app;

import dev.espalier.annotations.Application;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
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
  private int entries;

  @Call
  int entries() {
    return ++entries;
  }
}

@Child(shutdown = 20_000)
class TapeDrive implements AutoCloseable {
  private int position;

  @Call
  int position() {
    return ++position;
  }

  @Override
  public void close() {}
}
