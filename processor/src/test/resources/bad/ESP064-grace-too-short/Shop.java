package app;

import dev.espalier.annotations.Application;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.PrepStop;
import dev.espalier.annotations.Supervisor;
import dev.espalier.annotations.Terminate;

@Application(terminationGrace = 15_000)
@Supervisor
interface Shop {
  @Child
  Repo repo();

  @Child
  Mailer mailer();

  @Child
  Till till();

  @PrepStop
  default void close() {}
}

@Child(shutdown = 10_000)
class Repo implements AutoCloseable {
  @Call
  int size() {
    return 3;
  }

  @Override
  public void close() {}
}

class Mailer {
  @Cast
  void send(String mail) {}

  @Terminate
  void flush() {}
}

class Till {
  @Call
  int sum() {
    return 0;
  }
}
