package app;

import dev.espalier.annotations.AutoShutdown;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Trading {
  @Child
  Gateway gateway();

  @Child
  Feeds feeds();

  @Supervisor
  interface Gateway {
    @Child
    Session session();
  }

  @Child(restart = Restart.TRANSIENT)
  @Supervisor(autoShutdown = AutoShutdown.ANY_SIGNIFICANT)
  interface Feeds {
    @Child(restart = Restart.TRANSIENT, significant = true)
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
