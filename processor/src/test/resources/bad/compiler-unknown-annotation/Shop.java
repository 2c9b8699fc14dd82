package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.StartPhase;
import dev.espalier.annotations.Supervisor;

@Application
@Supervisor
interface Shop {
  @Child
  Clerk clerk();

  @StartPhase
  default void warm() {}
}

@Supervisr
interface Other {
  @Child
  Clerk clerk();
}

class Clerk {}
