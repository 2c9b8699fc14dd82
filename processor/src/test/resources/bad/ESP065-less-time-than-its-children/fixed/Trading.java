package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Trading {
  @Child
  Gateway gateway();

  @Child
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
