package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;

/** A process that starts others. */
@Child
class Clerk {
  private final SessionDynamicSupervisor sessions;

  Clerk(SessionDynamicSupervisor sessions) {
    this.sessions = sessions;
  }

  @Call
  boolean starts(int number) {
    return sessions.start(number).startedBy(Thread.currentThread());
  }
}
