package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Arena {
  @DynamicSupervisor
  Session sessions();

  @DynamicSupervisor
  Guest guests();

  @Child
  Clerk clerk();
}
