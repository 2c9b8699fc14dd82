package app;

import dev.espalier.Agent;
import dev.espalier.Registry;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Arcade {
  @DynamicSupervisor(maxChildren = 10)
  Registry<String, ArcadeTree> games();

  @Child
  @DynamicSupervisor
  Agent<Integer> visits();
}
