package app;

import dev.espalier.Agent;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Supervisor;

/** A seat is sold by the process that owns it, so nobody sells it twice. */
@Supervisor
interface Ticketing {
  @Child
  Agent<Integer> sold();

  @DynamicSupervisor(maxChildren = 80_000)
  Seat seats();

  @Child
  BoxOffice office();
}
