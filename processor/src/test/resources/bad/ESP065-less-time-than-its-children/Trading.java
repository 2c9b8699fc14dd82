package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Shutdown;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Trading {
  @Child(shutdown = 10_000)
  Gateway gateway();

  @Child(shutdown = Shutdown.BRUTAL_KILL)
  Books books();
}

@Supervisor
interface Gateway {
  @Child
  Session session();

  @Child
  Audit audit();
}

@Supervisor
interface Books {
  @Child
  Audit audit();
}

@Child(shutdown = 8_000)
class Session {
  @Call
  int number() {
    return 1;
  }
}

class Audit {
  @Call
  int entries() {
    return 3;
  }
}
