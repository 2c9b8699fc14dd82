package app;

import static dev.espalier.annotations.Shutdown.BRUTAL_KILL;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;
import dev.espalier.annotations.Terminate;

@Supervisor
interface Store {
  @Child(shutdown = 5_000)
  Journal journal();

  @Child
  Cache cache();

  @Child(shutdown = BRUTAL_KILL)
  Ticker ticker();
}

class Journal implements AutoCloseable {
  private int lines;

  @Call
  int write(String line) {
    return ++lines;
  }

  @Override
  public void close() {}
}

@Child(shutdown = 5_000)
class Cache {
  private int entries;

  @Call
  int put(String key) {
    return ++entries;
  }

  @Terminate
  void save() {}
}

class Ticker {
  private int ticks;

  @Call
  int tick() {
    return ++ticks;
  }
}
