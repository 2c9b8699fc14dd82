package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Trading {
  @Child(restart = Restart.TRANSIENT)
  Gateway gateway();

  @Child
  Feeds feeds();

  @Supervisor
  interface Gateway {
    @Child
    Session session();
  }

  @Child(restart = Restart.TRANSIENT)
  @Supervisor
  interface Feeds {
    @Child
    Session session();
  }
}

class Session {
  private int visits;

  @Call
  int visit() {
    return ++visits;
  }
}
