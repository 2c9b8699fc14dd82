package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Supervisor;

/** Each bed has monitors of its own; the nurses see all alarms. */
@Supervisor
interface Ward {
  @Child
  Alarms alarms();

  @Child
  Beds beds();
}

@Supervisor
interface Beds {
  @DynamicSupervisor(maxChildren = 40)
  Monitor monitors();

  @Child
  Recorder recorder();
}
