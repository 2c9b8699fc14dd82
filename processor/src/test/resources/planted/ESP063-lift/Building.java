package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

/** A lift that does not know where it is must not move: the control room has to decide. */
@Supervisor
interface Building {
  @Child
  ControlRoom control();

  @Child
  Lift lift();
}

@Supervisor(strategy = Strategy.ONE_FOR_ALL, maxRestarts = 0)
interface Lift {
  @Child(restart = Restart.TRANSIENT)
  Cabin cabin();

  @Child(restart = Restart.PERMANENT)
  Doors doors();
}
